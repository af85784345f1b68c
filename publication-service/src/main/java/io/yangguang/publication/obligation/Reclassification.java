package io.yangguang.publication.obligation;

import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import java.util.UUID;

/** How an approval tells that a change is not what it was proposed as; joins the transaction. */
public interface Reclassification {

    /**
     * SUBSTANCE opens the duty of this version from its {@code changedOn}; CORRECTION annuls the
     * duty that the proposal opened, keeping its lateness. Assessments that come later follow it.
     * Decided once for a version.
     */
    void decided(UUID recordId, int version, Nature nature, String reason);
}
