package io.yangguang.publication.obligation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.yangguang.publication.obligation.TermRows.Replaced;
import io.yangguang.publication.obligation.TermView.TriggerView;
import io.yangguang.publication.obligation.model.Considered;
import io.yangguang.workingdays.Counting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An obligation with everything its due date rests on. */
@Schema(
        name = "ObligationDetail",
        description = "公开义务及其期限说明 / an obligation and the explanation of its term")
record ObligationDetail(
        @JsonUnwrapped ObligationView obligation,
        Instant assessedAt,
        @Nullable UUID responsibleBodyId,
        @Nullable String ground,
        @Nullable String reason,
        ExplanationView explanation,
        @Schema(description = "内部目标，非法定期限 / internal targets, never a breach")
                List<TargetView> targets,
        @Schema(description = "事前公开检查 / publication before an event")
                List<BeforeEventView> beforeEvent,
        @Schema(description = "公示期 / how long it must stay shown") @Nullable ShowUntil showUntil,
        @Schema(description = "按指定日期当时所知的规则和日历 / under the rules and notices known on a day")
                @Nullable AsKnown asKnown) {

    /** Trigger and proof, rule and article, runs of days, result, superseded results. */
    record ExplanationView(
            TriggerView trigger,
            @Nullable RuleView rule,
            Counting counting,
            String countingNote,
            List<RunView> runs,
            LocalDate unrolledDueOn,
            LocalDate dueOn,
            LocalDate earliest,
            LocalDate latest,
            boolean provisional,
            @Schema(description = "仅由本说明重新计算的届满日 / counted again from this explanation alone")
                    LocalDate recounted,
            List<SupersededRule> supersededRules,
            List<Replaced> supersededResults,
            List<ObligationRows.Reassigned> supersededTerms) {}

    record SupersededRule(RuleView rule, Considered.Reason reason, String reasonText) {
        static SupersededRule of(Considered considered) {
            return new SupersededRule(
                    RuleView.of(considered.candidate().rule()),
                    considered.reason(),
                    considered.reason().chinese());
        }
    }

    record TargetView(
            RuleView rule, TriggerView trigger, LocalDate targetOn, boolean provisional) {}

    record ShowUntil(RuleView rule, LocalDate publishedOn, LocalDate until, boolean provisional) {}

    record AsKnown(
            LocalDate on,
            @Nullable RuleView rule,
            @Nullable LocalDate dueOn,
            boolean provisional) {}
}
