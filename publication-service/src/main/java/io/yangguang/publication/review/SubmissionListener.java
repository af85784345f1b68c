package io.yangguang.publication.review;

import io.yangguang.publication.record.model.RecordVersion;
import java.time.Instant;

/** Follows submissions inside their transaction. */
public interface SubmissionListener {

    /**
     * @param by subject who handed it in
     * @param at business time
     */
    void submitted(RecordVersion record, String by, Instant at);
}
