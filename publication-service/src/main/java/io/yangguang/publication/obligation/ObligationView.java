package io.yangguang.publication.obligation;

import io.yangguang.publication.obligation.model.ObligationState.Urgency;
import io.yangguang.publication.record.model.RecordVersion.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An obligation in a list. */
@Schema(
        name = "Obligation",
        description = "公开义务 / a duty to publish one record version, or to decide not to")
record ObligationView(
        UUID id,
        UUID recordId,
        int version,
        String duty,
        @Schema(description = "第几次产生；不予公开决定解除后另行产生 / opened again when a decision was lifted")
                int opening,
        @Schema(description = "OPEN, FULFILLED, DECIDED_NOT_PUBLIC, ANNULLED", examples = "OPEN")
                String state,
        @Schema(description = "仅未了结：LATER, SOON（即将到期）, OVERDUE（逾期）；按今天计算 / computed when read")
                @Nullable Urgency due,
        UUID bodyId,
        String divisionCode,
        UUID itemId,
        String itemCode,
        String title,
        LocalDate formedOn,
        Trigger.Source formedSource,
        @Schema(description = "优先规则缺触发日 / a rule that goes before lacks its trigger")
                boolean triggerMissing,
        TermView term,
        @Nullable Instant closedAt,
        @Nullable Integer lateWorkingDays,
        @Schema(description = "下一步合法行动 / next lawful action", examples = "于2026-03-19前送审并公开")
                @Nullable String next,
        int revision) {

    static ObligationView of(
            ObligationRow duty, TermRow row, LocalDate today, LocalDate soonUntil) {
        TermView term = TermView.of(duty, row);
        Trigger formed = duty.facts().formed();
        @Nullable Closing closing = duty.closing();
        @Nullable Urgency urgency =
                closing == null
                        ? Urgency.of(term.earliest(), term.latest(), today, soonUntil)
                        : null;
        return new ObligationView(
                duty.id(),
                duty.recordId(),
                duty.version(),
                ObligationRow.DUTY,
                duty.opening().number(),
                duty.state().label(),
                urgency,
                duty.bodyId(),
                duty.divisionCode(),
                duty.itemId(),
                duty.itemCode(),
                duty.title(),
                formed.on(),
                formed.source(),
                duty.triggerMissing(),
                term,
                closing == null ? null : closing.state().at(),
                closing == null ? null : closing.state().late(),
                urgency == null ? null : next(urgency, term),
                duty.revision());
    }

    private static String next(Urgency urgency, TermView term) {
        return switch (urgency) {
            case OVERDUE -> "已逾期，立即送审并公开，或作出不予公开决定";
            case SOON, LATER ->
                    term.provisional()
                            ? "最迟于%s前送审并公开（节假日安排未公布，期限暂定）".formatted(term.earliest())
                            : "于%s前送审并公开".formatted(term.dueOn());
        };
    }
}
