package io.yangguang.publication.nondisclosure;

import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.nondisclosure.model.Entry;
import io.yangguang.publication.nondisclosure.model.EntryState.Due;
import io.yangguang.publication.nondisclosure.model.EntryState.InForce;
import io.yangguang.publication.nondisclosure.model.EntryState.Lifted;
import io.yangguang.publication.nondisclosure.model.EntryState.Superseded;
import io.yangguang.publication.nondisclosure.model.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the register's API shows. */
final class EntryViews {

    private EntryViews() {}

    @Schema(name = "NonDisclosure", description = "不予公开登记 / an entry of the register")
    record EntryView(
            UUID id,
            @Schema(description = "版本，用于 If-Match / row version") long version,
            UUID reviewId,
            UUID recordId,
            int recordVersion,
            UUID bodyId,
            String divisionCode,
            String itemCode,
            Kind kind,
            Ground ground,
            String groundName,
            @Schema(description = "依据条款") String article,
            @Schema(description = "依据原文") @Nullable String groundText,
            @Nullable UUID negativeListId,
            @Nullable Integer negativeListNumber,
            @Nullable String reason,
            String decidedBy,
            String reviewer,
            Instant decidedAt,
            @Schema(description = "IN_FORCE、DUE（应当评估）、LIFTED、SUPERSEDED；按今日计算") String state,
            @Schema(description = "应当再次评估之日；已终止的无") @Nullable LocalDate reviewAgainOn,
            @Nullable LocalDate endedOn,
            @Schema(description = "取代它的版本") @Nullable Integer supersededBy,
            @Schema(description = "缺陷：ground-unclear、ground-imprecise") List<String> flaws,
            @Schema(description = "下一步合法行动") @Nullable String next) {

        static EntryView of(Entry entry, LocalDate today) {
            var state = entry.state().on(today);
            var basis = entry.basis();
            return new EntryView(
                    entry.id(),
                    entry.version(),
                    entry.reviewId(),
                    entry.recordId(),
                    entry.recordVersion(),
                    entry.bodyId(),
                    entry.divisionCode(),
                    entry.itemCode(),
                    entry.kind(),
                    basis.ground(),
                    basis.ground().chinese(),
                    basis.article(),
                    basis.text(),
                    basis.listId(),
                    basis.listNumber(),
                    entry.reason(),
                    entry.decidedBy(),
                    entry.reviewer(),
                    entry.decidedAt(),
                    state.word(),
                    switch (state) {
                        case InForce(var again) -> again;
                        case Due(var since) -> since;
                        case Lifted(_), Superseded(_, _) -> null;
                    },
                    switch (state) {
                        case InForce(_), Due(_) -> null;
                        case Lifted(var on) -> on;
                        case Superseded(var on, _) -> on;
                    },
                    state instanceof Superseded(_, var by) ? by : null,
                    basis.flaw().stream().toList(),
                    switch (state) {
                        case Due(_) ->
                                "POST /api/publication/v1/non-disclosures/"
                                        + entry.id()
                                        + "/re-evaluation";
                        case Lifted(_) ->
                                entry.kind().reopensVersion()
                                        ? "POST /api/publication/v1/reviews"
                                        : "形成不含删减的新版本并提交审批";
                        case InForce(_), Superseded(_, _) -> null;
                    });
        }
    }

    @Schema(name = "NonDisclosureDetail", description = "登记及其经过 / an entry with its history")
    record DetailView(
            EntryView entry,
            @Schema(description = "信息标题，仅内部可见") @Nullable String title,
            @Schema(description = "解除时产生的公开义务") @Nullable UUID obligationId,
            List<StepView> steps,
            @Schema(description = "评估审查任务") List<EvaluationView> evaluations) {}
}
