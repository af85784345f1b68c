package io.yangguang.publication.obligation;

import io.yangguang.outbox.Outbox;
import io.yangguang.outbox.OutgoingEvent;
import io.yangguang.publication.obligation.model.Applicable;
import io.yangguang.publication.obligation.model.ChannelRules.Publication;
import io.yangguang.publication.obligation.model.DutyFacts;
import io.yangguang.publication.obligation.model.Resolution;
import io.yangguang.publication.obligation.model.RuleResolution;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import io.yangguang.publication.reference.model.BodyState;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives record versions their obligations, a whole batch at once: resolves rules in memory, then
 * writes terms, obligations and events with one statement each.
 */
@ApplicationScoped
class Assessment {
    /** Calendar days that no limit and no bound of one exceeds. */
    private static final int REACH = 1000;

    private record Resolved(
            RecordVersion record, DutyFacts facts, Resolution resolution, TermKey term) {}

    private final ObligationRows obligations;
    private final TermRegistry terms;
    private final PublicationRows publications;
    private final StandingRows standings;
    private final Outbox outbox;
    private final BusinessClock clock;

    Assessment(
            ObligationRows obligations,
            TermRegistry terms,
            PublicationRows publications,
            StandingRows standings,
            Outbox outbox,
            BusinessClock clock) {
        this.obligations = obligations;
        this.terms = terms;
        this.publications = publications;
        this.standings = standings;
        this.outbox = outbox;
        this.clock = clock;
    }

    static Resolution resolve(DutyFacts facts, UUID bodyId, ReferenceSnapshot snapshot) {
        boolean applies = snapshot.body(bodyId).map(BodyState::regulationApplies).orElse(true);
        return RuleResolution.resolve(facts, applies, snapshot.rules());
    }

    void assess(List<RecordVersion> records, ReferenceSnapshot snapshot) {
        List<Resolved> resolved = new ArrayList<>();
        List<RecordVersion> withoutRule = new ArrayList<>();
        List<RecordVersion> withoutCalendar = new ArrayList<>();
        for (RecordVersion record : records) {
            if (!opensDuty(record)) {
                continue;
            }
            DutyFacts facts = DutyFacts.of(record);
            Resolution resolution = resolve(facts, record.bodyId(), snapshot);
            if (resolution.publishBy().isEmpty()) {
                withoutRule.add(record);
            } else if (beyondCalendar(resolution.publishBy().get(), snapshot)) {
                withoutCalendar.add(record);
            } else {
                resolved.add(
                        new Resolved(
                                record,
                                facts,
                                resolution,
                                TermKey.of(resolution.publishBy().get())));
            }
        }
        standings.put(withoutRule, StandingRows.NO_DUTY, "没有适用的法定期限");
        standings.put(withoutCalendar, StandingRows.NO_DUTY, "触发日超出工作日历");
        if (!resolved.isEmpty()) {
            write(resolved, snapshot);
        }
    }

    /** 条例第二十六条: 形成或者变更. A mere correction is no change of the information. */
    private static boolean opensDuty(RecordVersion record) {
        RecordVersion.@Nullable Change change = record.change();
        return change == null || change.nature() == Nature.SUBSTANCE;
    }

    /** A date before the first calendar year, or so late that its limit runs beyond the last. */
    static boolean beyondCalendar(Applicable winner, ReferenceSnapshot snapshot) {
        if (!snapshot.hasCalendar()) {
            return true;
        }
        LocalDate start = TermKey.of(winner).triggerOn();
        return start.isBefore(snapshot.calendar().firstDay())
                || start.plusDays(REACH).isAfter(snapshot.calendar().lastDay());
    }

    private void write(List<Resolved> resolved, ReferenceSnapshot snapshot) {
        Instant now = clock.now();
        Map<TermKey, TermRow> byKey =
                terms.resolve(resolved.stream().map(Resolved::term).toList(), snapshot, now);
        List<UUID> records = resolved.stream().map(r -> r.record().recordId()).toList();
        Map<UUID, List<Publication>> published = publications.publications(records);
        Map<UUID, List<PublicationRows.Decision>> decided = publications.decisions(records);
        List<ObligationRow> duties = new ArrayList<>();
        for (Resolved each : resolved) {
            TermRow term = Objects.requireNonNull(byKey.get(each.term()));
            ObligationRow open =
                    ObligationRow.open(
                            each.record(),
                            each.facts(),
                            term.id(),
                            each.resolution().triggerMissing(),
                            now);
            duties.add(
                    Closings.byFacts(
                                    open,
                                    term,
                                    published.getOrDefault(open.recordId(), List.of()),
                                    decided.getOrDefault(open.recordId(), List.of()),
                                    snapshot)
                            .map(open::closed)
                            .orElse(open));
        }
        Set<UUID> inserted = obligations.insert(duties);
        List<OutgoingEvent> events = new ArrayList<>();
        for (int i = 0; i < duties.size(); i++) {
            ObligationRow duty = duties.get(i);
            if (inserted.contains(duty.id())) {
                TermRow term = Objects.requireNonNull(byKey.get(resolved.get(i).term()));
                events.add(ObligationMessages.assessed(duty, term, 1));
                @Nullable Closing closing = duty.closing();
                if (closing != null) {
                    events.add(ObligationMessages.closed(duty, closing));
                }
            }
        }
        outbox.appendAll(events);
    }
}
