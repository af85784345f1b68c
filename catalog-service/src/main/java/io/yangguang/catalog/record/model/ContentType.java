package io.yangguang.catalog.record.model;

import java.util.Optional;

/** How the content is written. */
public enum ContentType {
    PLAIN("text/plain"),
    HTML("text/html");

    private final String mediaType;

    ContentType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<ContentType> of(String mediaType) {
        for (ContentType type : values()) {
            if (type.mediaType.equals(mediaType)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
