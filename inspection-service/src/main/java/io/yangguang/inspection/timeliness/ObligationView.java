package io.yangguang.inspection.timeliness;

import io.yangguang.inspection.timeliness.model.Standing;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One obligation and how it stands. */
@Schema(description = "一项公开义务的及时性 / How one obligation stands")
record ObligationView(
        UUID obligationId,
        UUID recordId,
        int version,
        String title,
        UUID bodyId,
        @Nullable String bodyName,
        String itemCode,
        @Nullable String itemName,
        LocalDate formedOn,
        @Schema(description = "FIRST_PUBLISHED 表示形成日期不明") String formedSource,
        @Schema(description = "优先规则缺触发日") boolean triggerMissing,
        LocalDate dueOn,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        boolean provisional,
        @Schema(description = "状态", examples = "overdue") String status,
        @Schema(description = "逾期工作日数") @Nullable Integer workingDays,
        @Nullable OffsetDateTime closedAt,
        @Nullable OffsetDateTime disclosedAt,
        @Schema(description = "省平台最近一次裁定：ACCEPTED 或 REJECTED") @Nullable String provinceVerdict) {

    static ObligationView of(DutyRows.Line line, Standing standing) {
        var duty = line.duty();
        var open = duty.closure() == null;
        return new ObligationView(
                line.obligationId(),
                line.recordId(),
                line.version(),
                line.title(),
                line.bodyId(),
                line.bodyName(),
                line.itemCode(),
                line.itemName(),
                line.formedOn(),
                line.formedSource(),
                line.triggerMissing(),
                duty.dueOn(),
                open ? duty.earliest() : null,
                open ? duty.latest() : null,
                duty.provisional(),
                status(standing, duty.formationKnown()),
                workingDays(standing),
                line.closedAt(),
                line.disclosedAt(),
                line.verdict());
    }

    private static String status(Standing standing, boolean formationKnown) {
        if (!formationKnown && !(standing instanceof Standing.Annulled)) {
            return Status.FORMATION_UNKNOWN.key();
        }
        var status =
                switch (standing) {
                    case Standing.InTime() -> Status.IN_TIME;
                    case Standing.Late _ -> Status.LATE;
                    case Standing.DecidedNotPublic _ -> Status.DECIDED_NOT_PUBLIC;
                    case Standing.Annulled() -> Status.ANNULLED;
                    case Standing.Open() -> Status.OPEN;
                    case Standing.DueSoon() -> Status.DUE_SOON;
                    case Standing.Overdue _ -> Status.OVERDUE;
                };
        return status.key();
    }

    private static @Nullable Integer workingDays(Standing standing) {
        return switch (standing) {
            case Standing.Late(int days) -> days;
            case Standing.Overdue(int days) -> days;
            default -> null;
        };
    }
}
