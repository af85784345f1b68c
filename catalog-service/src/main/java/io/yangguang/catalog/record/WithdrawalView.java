package io.yangguang.catalog.record;

import io.yangguang.catalog.record.model.PenaltyGround;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal to withdraw. */
@Schema(description = "撤回建议，由有权人员在公开服务处理 / a proposal; a person decides in publication-service")
record WithdrawalView(
        UUID proposalId,
        UUID recordId,
        long version,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable PenaltyGround ground,
        @Nullable LocalDate decidedOn) {

    static WithdrawalView of(RecordWithdrawn proposal) {
        return new WithdrawalView(
                proposal.proposalId(),
                proposal.recordId(),
                proposal.version(),
                proposal.reason(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.ground(),
                proposal.decidedOn());
    }
}
