package io.yangguang.catalog.record;

import io.yangguang.catalog.record.model.PenaltyGround;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 信息撤回建议: somebody proposes to withdraw a record. */
record RecordWithdrawn(
        UUID recordId,
        long version,
        UUID proposalId,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable PenaltyGround ground,
        @Nullable LocalDate decidedOn) {

    static final String TYPE = "io.yangguang.catalog.record-withdrawn.v1";
}
