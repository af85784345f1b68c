package io.yangguang.publication.feed.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happened to a record as the public sees it. */
public enum EntryType {
    PUBLISHED,
    CORRECTED,
    WITHDRAWN;

    /** As the feed writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EntryType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
