package io.yangguang.publication.review;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.review.ReviewViews.RecordText;
import io.yangguang.publication.review.model.Consultation;
import io.yangguang.publication.review.model.ConsultationState;
import io.yangguang.publication.review.model.ConsultationState.Opinion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What host and co-issuers see. */
final class ConsultationViews {

    private ConsultationViews() {}

    @Schema(name = "Consultation", description = "联合发文定性意见 / what a co-issuer is asked and says")
    record ConsultationView(
            UUID id,
            @Schema(description = "版本，用于 If-Match") long version,
            @Schema(description = "被征求意见的机关") UUID bodyId,
            @Schema(description = "ASKED、ANSWERED 或 DECIDED", examples = "ASKED") String state,
            LocalDate answerBy,
            Instant askedAt,
            @Schema(description = "AGREE 或 DIFFER") @Nullable String view,
            @Schema(description = "本机关意见的公开属性") @Nullable Attribute attribute,
            @Nullable String reason,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Schema(description = "承办机关审定的公开属性 / fed back once decided")
                    @Nullable Attribute decided) {

        static ConsultationView of(Consultation one) {
            var opinion =
                    switch (one.state()) {
                        case ConsultationState.Asked() -> null;
                        case ConsultationState.Answered(var said) -> said;
                        case ConsultationState.Decided(var said, _) -> said;
                    };
            var answer = one.answer();
            return new ConsultationView(
                    one.id(),
                    one.version(),
                    one.bodyId(),
                    one.state().word(),
                    one.answerBy(),
                    one.askedAt(),
                    opinion == null ? null : opinion instanceof Opinion.Agrees ? "AGREE" : "DIFFER",
                    opinion instanceof Opinion.Differs(var attribute, _) ? attribute : null,
                    switch (opinion) {
                        case Opinion.Agrees(var remark) -> remark;
                        case Opinion.Differs(_, var reason) -> reason;
                        case null -> null;
                    },
                    answer == null ? null : answer.name(),
                    answer == null ? null : answer.at(),
                    one.state() instanceof ConsultationState.Decided(_, var decided)
                            ? decided
                            : null);
        }
    }

    @Schema(
            name = "ConsultationDetail",
            description = "征求意见与文本，供联合发文机关阅看 / for the co-issuer, with the text")
    record AskedView(
            ConsultationView consultation,
            @Schema(description = "承办机关") UUID hostBodyId,
            String hostBody,
            @Schema(description = "承办机关拟定的公开属性") Attribute proposal,
            RecordText record) {}
}
