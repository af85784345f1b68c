package io.yangguang.publication.credit;

import io.yangguang.publication.credit.model.CreditEntry;
import io.yangguang.publication.credit.model.Repair;
import io.yangguang.publication.credit.model.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the API of credit entries shows. */
final class CreditViews {

    private CreditViews() {}

    @Schema(name = "CreditSubject", description = "当事人；自然人在终止公示后不再给出姓名")
    record SubjectView(
            @Schema(description = "LEGAL_PERSON 或 NATURAL_PERSON") String kind,
            @Nullable String name,
            @Schema(description = "统一社会信用代码，仅单位") @Nullable String creditCode) {

        static SubjectView of(CreditEntry entry, LocalDate today) {
            Subject subject = entry.shownOn(today) ? entry.subject() : entry.subject().closed();
            return new SubjectView(subject.kind().name(), subject.name(), subject.creditCode());
        }
    }

    @Schema(name = "CreditEntry", description = "信用公示条目 / a credit entry")
    record EntryView(
            UUID id,
            long version,
            UUID recordId,
            int recordVersion,
            UUID bodyId,
            String divisionCode,
            String itemCode,
            @Schema(examples = "BLACKLIST") String kind,
            SubjectView subject,
            String decisionNumber,
            @Schema(description = "认定之日，公示期自此起算") LocalDate decidedOn,
            String authority,
            @Schema(description = "所依据的公示期规定") @Nullable String periodCode,
            LocalDate shownFrom,
            @Schema(description = "公示的最后一日") LocalDate shownUntil,
            @Schema(description = "自何日起可以申请修复") @Nullable LocalDate repairableFrom,
            @Schema(description = "按今天计算：SHOWN、UNDER_REPAIR、EXPIRED、REPAIRED、WITHDRAWN")
                    String state,
            Instant openedAt,
            @Nullable Instant closedAt) {

        static EntryView of(CreditEntry entry, LocalDate today) {
            return new EntryView(
                    entry.id(),
                    entry.version(),
                    entry.recordId(),
                    entry.recordVersion(),
                    entry.bodyId(),
                    entry.divisionCode(),
                    entry.itemCode(),
                    entry.kind().name(),
                    SubjectView.of(entry, today),
                    entry.decisionNumber(),
                    entry.decidedOn(),
                    entry.authority(),
                    entry.periodCode(),
                    entry.shownFrom(),
                    entry.shownUntil(),
                    entry.repairableFrom(),
                    entry.stateOn(today),
                    entry.openedAt(),
                    entry.closedAt());
        }
    }

    @Schema(name = "CreditEntryDetail", description = "信用公示条目、经过和修复申请")
    record EntryDetailView(EntryView entry, List<StepView> history, List<RepairView> repairs) {}

    @Schema(name = "CreditStep", description = "经过 / what happened")
    record StepView(
            @Schema(description = "OPEN、CORRECT、APPLY、ACCEPT、REJECT、EXPIRE、WITHDRAW") String act,
            String actor,
            @Nullable String reason,
            Instant at) {}

    @Schema(name = "CreditRepair", description = "信用修复申请 / an application for credit repair")
    record RepairView(
            UUID id,
            @Schema(description = "版本，用于 If-Match") long version,
            UUID entryId,
            String applicant,
            String grounds,
            List<Repair.Evidence> evidence,
            String commitment,
            @Schema(description = "APPLIED、ACCEPTED、REJECTED、LAPSED") String state,
            String enteredBy,
            Instant enteredAt,
            Repair.@Nullable Decision decision) {

        static RepairView of(Repair repair) {
            return new RepairView(
                    repair.id(),
                    repair.version(),
                    repair.entryId(),
                    repair.applicant(),
                    repair.grounds(),
                    repair.evidence(),
                    repair.commitment(),
                    repair.state().name(),
                    repair.enteredBy(),
                    repair.enteredAt(),
                    repair.decision());
        }
    }

    @Schema(name = "OpenCreditEntry", description = "公示中的信用信息 / what is shown now")
    record OpenEntryView(
            UUID id,
            UUID recordId,
            @Schema(examples = "BLACKLIST") String kind,
            SubjectView subject,
            String title,
            String decisionNumber,
            LocalDate decidedOn,
            String authority,
            @Schema(description = "公开机关") String bodyName,
            String divisionCode,
            String indexNumber,
            LocalDate shownFrom,
            @Schema(description = "公示的最后一日") LocalDate shownUntil,
            @Schema(description = "公开页面") String url) {}
}
