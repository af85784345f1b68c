package io.yangguang.publication.redaction;

import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.rest.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    /** Subjects who drew at the redaction of this version; none of them approves it. */
    Set<String> drawnUpBy(UUID recordId, int version);

    /** Places where removed text stands once more and which nobody acknowledged; 0 to be sealed. */
    int openLeftovers(UUID recordId, int version);

    /** The articles that the reader of the outward version is told; empty without a redaction. */
    List<String> grounds(UUID recordId, int version);

    /**
     * What this caller reads inside the house: while the redaction is not sealed, those who draw it
     * up or decide on it (submit, approve, secrecy-review) read the original; everybody else, and
     * everybody afterwards, the outward version. The original is then read at its own address, with
     * a purpose.
     */
    RecordVersion shownTo(Caller caller, RecordVersion original);

    /** Those of the records of which some version has a sealed redaction. */
    Set<UUID> sealedAmong(Collection<UUID> records);
}
