package io.yangguang.publication.record;

import io.yangguang.publication.record.model.RecordVersion;
import java.util.Optional;
import java.util.UUID;

/** Reads of the record versions that arrived from the catalogue; joins a running transaction. */
public interface RecordVersions {
    Optional<RecordVersion> find(UUID recordId, int version);

    /** The highest version that arrived, which is the current one. */
    Optional<RecordVersion> latest(UUID recordId);
}
