package io.yangguang.publication.takedown;

import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.obligation.RunView;
import io.yangguang.publication.obligation.model.ObligationState.Urgency;
import io.yangguang.publication.takedown.model.Duty;
import io.yangguang.publication.takedown.model.TakeDownLimit;
import io.yangguang.publication.takedown.model.TakeDownState.Fulfilled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What officials read of the duties to take down. */
final class TakeDownViews {

    private TakeDownViews() {}

    @Schema(name = "TakeDownDuty", description = "撤下义务 / a duty to take down")
    record DutyView(
            UUID id,
            long revision,
            UUID recordId,
            int recordVersion,
            UUID bodyId,
            String divisionCode,
            String itemCode,
            String title,
            Ground ground,
            String groundText,
            @Schema(description = "变更、撤销、确认之日，不计入") LocalDate decidedOn,
            @Schema(description = "PROPOSAL 撤回建议，CHANGE 实质变更") String source,
            @Schema(description = "OPEN 或 FULFILLED") String state,
            @Schema(description = "OPEN、DUE_SOON、OVERDUE、IN_TIME 或 LATE", examples = "DUE_SOON")
                    String standing,
            LocalDate dueOn,
            LocalDate earliest,
            LocalDate latest,
            @Schema(description = "暂定") boolean provisional,
            Instant openedAt,
            @Nullable FulfilmentView fulfilment) {

        static DutyView of(Duty duty, LocalDate today, LocalDate soonUntil) {
            return new DutyView(
                    duty.id(),
                    duty.revision(),
                    duty.recordId(),
                    duty.version(),
                    duty.bodyId(),
                    duty.divisionCode(),
                    duty.itemCode(),
                    duty.title(),
                    duty.ground(),
                    duty.ground().chinese(),
                    duty.decidedOn(),
                    duty.source(),
                    duty.state().label(),
                    standing(duty, today, soonUntil),
                    duty.dueOn(),
                    duty.earliest(),
                    duty.latest(),
                    duty.provisional(),
                    duty.openedAt(),
                    duty.state() instanceof Fulfilled how
                            ? new FulfilmentView(
                                    how.at(), how.act(), how.ground(), how.reason(), how.late())
                            : null);
        }

        private static String standing(Duty duty, LocalDate today, LocalDate soonUntil) {
            if (duty.state() instanceof Fulfilled how) {
                return how.late() == 0 ? "IN_TIME" : "LATE";
            }
            return switch (Urgency.of(duty.earliest(), duty.latest(), today, soonUntil)) {
                case LATER -> "OPEN";
                case SOON -> "DUE_SOON";
                case OVERDUE -> "OVERDUE";
            };
        }
    }

    @Schema(name = "TakeDownFulfilment", description = "撤下的时刻与公开的理由 / how it was fulfilled")
    record FulfilmentView(
            Instant at,
            DownAct act,
            Ground ground,
            String reason,
            @Schema(description = "逾期工作日数，0 为按时") int lateWorkingDays) {}

    @Schema(
            name = "TakeDownDutyDetail",
            description = "撤下义务及其期限说明 / with the explanation of its date")
    record DetailView(
            DutyView duty,
            LimitView limit,
            String note,
            List<RunView> runs,
            @Schema(description = "仅凭说明重算的届满日") LocalDate recount) {}

    @Schema(name = "TakeDownLimit", description = "撤下期限 / the limit, with its article")
    record LimitView(
            String code,
            int version,
            String name,
            int amount,
            String unit,
            String rank,
            String document,
            String article,
            String sentence) {

        static LimitView of(TakeDownLimit limit) {
            return new LimitView(
                    limit.code(),
                    limit.version(),
                    limit.name(),
                    limit.amount(),
                    limit.unit().name(),
                    limit.rank().name(),
                    limit.document(),
                    limit.article(),
                    limit.sentence());
        }
    }
}
