package io.yangguang.publication.redaction.model;

import io.yangguang.publication.record.model.RecordVersion.Attachment;
import org.jspecify.annotations.Nullable;

/** Attachments to be removed, by name or by SHA-256 of their bytes; one of the two is given. */
public record FileCut(
        @Nullable String name, @Nullable String sha256, String ground, String reason) {

    boolean names(Attachment attachment) {
        return sha256 == null
                ? attachment.name().equals(name)
                : attachment.sha256().equals(sha256)
                        && (name == null || attachment.name().equals(name));
    }
}
