package io.yangguang.publication.redaction;

import io.yangguang.publication.record.model.RecordVersion;
import java.util.UUID;

/**
 * The one place that knows what of a record may leave the house. Whoever shows, pushes, hashes or
 * announces a version to the outside takes it from {@link #outward}; joins a running transaction.
 */
public interface Redactions {

    /**
     * The version as it goes out: the original itself, or, where a redaction stands, the text
     * without the removed spans and files. Its {@code contentHash} is computed from what goes out,
     * never from the original, so that nobody can guess a removed span by its hash.
     */
    RecordVersion outward(RecordVersion original);

    /** Whether a redaction of this version was drawn up. */
    boolean standsFor(UUID recordId, int version);

    /** Approved as 删减后公开: from now on the redaction of this version does not change. */
    void seal(UUID recordId, int version);
}
