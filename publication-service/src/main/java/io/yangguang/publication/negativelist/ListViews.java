package io.yangguang.publication.negativelist;

import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.negativelist.model.ListDiff;
import io.yangguang.publication.negativelist.model.ListEntry;
import io.yangguang.publication.negativelist.model.ListState;
import io.yangguang.publication.negativelist.model.NegativeList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the negative list APIs show. */
final class ListViews {

    private ListViews() {}

    @Schema(name = "NegativeList", description = "负面清单 / an edition of a negative list")
    record ListView(
            UUID id,
            @Schema(description = "版本，用于 If-Match / row version") long version,
            @Nullable UUID bodyId,
            String divisionCode,
            @Schema(description = "版次") int edition,
            String title,
            LocalDate validFrom,
            @Schema(description = "DRAFTED、SUBMITTED、RETURNED、APPROVED、SUPERSEDED") String state,
            @Schema(description = "今日是否有效") boolean inForce,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate supersededOn,
            @Schema(description = "审批日，或最近一次复核无调整之日") @Nullable LocalDate reviewedOn,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            List<EntryView> entries) {

        static ListView of(NegativeList list, LocalDate today) {
            return new ListView(
                    list.id(),
                    list.version(),
                    list.bodyId(),
                    list.divisionCode(),
                    list.edition(),
                    list.title(),
                    list.validFrom(),
                    list.state().word(),
                    list.state().inForceOn(today),
                    from(list.state()),
                    until(list.state()),
                    list.reviewedOn(),
                    list.decidedBy(),
                    list.decidedAt(),
                    list.decisionReason(),
                    list.entries().stream().map(EntryView::of).toList());
        }
    }

    @Schema(name = "NegativeListEntry", description = "清单的一项 / an entry")
    record EntryView(
            int number,
            String title,
            List<String> itemCodes,
            Ground ground,
            String groundName,
            String legalBasis,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static EntryView of(ListEntry entry) {
            return new EntryView(
                    entry.number(),
                    entry.title(),
                    entry.itemCodes(),
                    entry.ground(),
                    entry.ground().chinese(),
                    entry.legalBasis(),
                    entry.validFrom(),
                    entry.validTo());
        }
    }

    /** Without the people: what everybody may see. */
    @Schema(name = "OpenNegativeList", description = "施行中的负面清单 / a list in force")
    record OpenListView(
            UUID id,
            @Nullable UUID bodyId,
            @Nullable String bodyName,
            String divisionCode,
            int edition,
            String title,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate supersededOn,
            List<EntryView> entries) {

        static OpenListView of(NegativeList list, @Nullable String bodyName) {
            return new OpenListView(
                    list.id(),
                    list.bodyId(),
                    bodyName,
                    list.divisionCode(),
                    list.edition(),
                    list.title(),
                    from(list.state()),
                    until(list.state()),
                    list.entries().stream().map(EntryView::of).toList());
        }
    }

    @Schema(name = "NegativeListDiff", description = "两版之间的变化 / what changed between editions")
    record DiffView(
            UUID from,
            UUID to,
            List<EntryView> added,
            List<EntryView> removed,
            List<ChangeView> changed) {

        static DiffView of(NegativeList from, NegativeList to) {
            var diff = ListDiff.between(from.entries(), to.entries());
            return new DiffView(
                    from.id(),
                    to.id(),
                    diff.added().stream().map(EntryView::of).toList(),
                    diff.removed().stream().map(EntryView::of).toList(),
                    diff.changed().stream()
                            .map(c ->
                                    new ChangeView(
                                            EntryView.of(c.before()), EntryView.of(c.after())))
                            .toList());
        }
    }

    @Schema(name = "NegativeListChange", description = "调整的一项 / an entry that changed")
    record ChangeView(EntryView before, EntryView after) {}

    private static @Nullable LocalDate from(ListState state) {
        return switch (state) {
            case ListState.Approved(var from) -> from;
            case ListState.Superseded(var from, _) -> from;
            case ListState.Drafted(), ListState.Submitted(), ListState.Returned(_) -> null;
        };
    }

    private static @Nullable LocalDate until(ListState state) {
        return state instanceof ListState.Superseded(_, var on) ? on : null;
    }
}
