package io.yangguang.publication.obligation;

import io.yangguang.publication.obligation.model.ChannelRules;
import io.yangguang.publication.obligation.model.ChannelRules.Publication;
import io.yangguang.publication.obligation.model.DutyFacts;
import io.yangguang.publication.obligation.model.Lateness;
import io.yangguang.publication.obligation.model.ObligationState.Closed;
import io.yangguang.publication.obligation.model.ObligationState.Open;
import io.yangguang.publication.reference.model.ChannelState;
import io.yangguang.publication.reference.model.ItemVersion;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import io.yangguang.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the facts on hand close an open obligation, and freezes its term when they do.
 */
final class Closings {
    private Closings() {}

    static Optional<Closing> byFacts(
            ObligationRow duty,
            TermRow term,
            List<Publication> publications,
            List<PublicationRows.Decision> decisions,
            ReferenceSnapshot snapshot) {
        List<Publication> counting =
                publications.stream().filter(p -> duty.opening().precedes(p.at())).toList();
        Optional<Instant> met = metAt(duty, counting, snapshot);
        if (met.isPresent()) {
            int late = late(term, met.get(), snapshot);
            return Optional.of(freeze(duty, term, new Open().fulfil(met.get(), late), snapshot));
        }
        return decisions.stream()
                .filter(decision -> decision.version() >= duty.version())
                .filter(decision -> duty.opening().precedes(decision.at()))
                .findFirst()
                .map(d ->
                        freeze(
                                duty,
                                term,
                                new Open()
                                        .decideNotPublic(
                                                d.at(),
                                                late(term, d.at(), snapshot),
                                                d.ground(),
                                                d.reason()),
                                snapshot));
    }

    static Closing annulled(
            ObligationRow duty,
            TermRow term,
            String reason,
            Instant now,
            ReferenceSnapshot snapshot) {
        return freeze(
                duty, term, new Open().annul(now, late(term, now, snapshot), reason), snapshot);
    }

    private static Optional<Instant> metAt(
            ObligationRow duty, List<Publication> publications, ReferenceSnapshot snapshot) {
        if (publications.isEmpty()) {
            return Optional.empty();
        }
        DutyFacts facts = duty.facts();
        @Nullable ItemVersion item =
                snapshot.item(duty.itemId(), facts.aroseOn())
                        .or(() ->
                                snapshot.itemByCode(
                                        duty.divisionCode(), duty.itemCode(), facts.aroseOn()))
                        .orElse(null);
        return ChannelRules.metAt(
                duty.version(),
                item,
                code -> snapshot.channel(code).map(Closings::publishing).orElse(true),
                publications);
    }

    private static boolean publishing(ChannelState channel) {
        return channel.publishing() && channel.active();
    }

    private static int late(TermRow term, Instant at, ReferenceSnapshot snapshot) {
        return Lateness.workingDays(
                term.dueOn(), LocalDate.ofInstant(at, BusinessClock.ZONE), snapshot.calendar());
    }

    private static Closing freeze(
            ObligationRow duty, TermRow term, Closed state, ReferenceSnapshot snapshot) {
        return new Closing(
                state,
                term.revision(),
                term.dueOn(),
                term.earliest(),
                term.latest(),
                term.provisional(),
                snapshot.responsibleFor(duty.bodyId()),
                BeforeEventView.frozen(duty.facts(), state, snapshot, duty.bodyId()));
    }
}
