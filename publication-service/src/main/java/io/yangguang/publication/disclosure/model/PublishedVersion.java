package io.yangguang.publication.disclosure.model;

import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.reference.model.ItemVersion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version as it was made public: the record's facts with the names that held on that day. Later
 * renaming or editing does not reach it.
 *
 * @param publishedAt business time
 * @param publishedBy subject of the token
 * @param act by which it became public
 */
public record PublishedVersion(
        RecordVersion record,
        String bodyName,
        String itemName,
        String fieldCode,
        String fieldName,
        Instant publishedAt,
        String publishedBy,
        VersionAct act) {

    public static PublishedVersion of(
            RecordVersion record,
            ItemVersion item,
            String bodyName,
            Instant at,
            String by,
            VersionAct act) {
        return new PublishedVersion(
                record, bodyName, item.name(), item.fieldCode(), item.fieldName(), at, by, act);
    }

    public UUID recordId() {
        return record.recordId();
    }

    public int version() {
        return record.version();
    }

    /** Why it differs from the version before; public, and none for what was just published. */
    public @Nullable String reason() {
        var change = record.change();
        return act == VersionAct.PUBLISHED || change == null ? null : change.reason();
    }
}
