package io.yangguang.publication.review;

import io.yangguang.publication.chain.model.Office;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReviewStep", description = "审批过程的一步 / who did what and when")
record StepView(
        @Schema(description = "DRAFT、EDIT、SUBMIT、APPROVE 或 RETURN", examples = "SUBMIT") String act,
        String actor,
        String actorName,
        @Schema(description = "意见或退回理由") @Nullable String reason,
        Instant at,
        @Schema(description = "第几次提交") int round,
        @Schema(description = "第几步签批 / of a signature or return") @Nullable Integer step,
        @Nullable Office office,
        @Nullable String officeName,
        @Schema(description = "此步签批的公开属性 / what the signature passes on")
                @Nullable Attribute attribute,
        @Nullable Nature nature,
        @Schema(description = "改定变更性质的理由") @Nullable String natureReason,
        @Schema(description = "外部 OA 文号") @Nullable String documentNumber,
        @Schema(description = "在外部 OA 签批的时间") @Nullable Instant signedAt) {}
