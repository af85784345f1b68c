package io.yangguang.catalog.record;

import java.time.Instant;
import java.util.UUID;

/** 信息撤回建议: somebody proposes to withdraw a record. */
record RecordWithdrawn(
        UUID recordId,
        long version,
        UUID proposalId,
        String reason,
        String proposedBy,
        Instant proposedAt) {

    static final String TYPE = "io.yangguang.catalog.record-withdrawn.v1";
}
