package io.yangguang.publication.publicity;

import io.yangguang.publication.publicity.model.Period;
import io.yangguang.publication.publicity.model.PublicityState;
import io.yangguang.publication.publicity.model.PublicityTerm;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.Calendars;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts periods with the calendar and the interruptions known now. */
@ApplicationScoped
class PublicityCounting {

    private final PublicityRows rows;
    private final Replica replica;
    private final BusinessClock clock;

    PublicityCounting(PublicityRows rows, Replica replica, BusinessClock clock) {
        this.rows = rows;
        this.replica = replica;
        this.clock = clock;
    }

    PublicityTerm term(Period period) {
        return PublicityTerm.of(
                period.startedOn(),
                period.basis().amount(),
                period.basis().unit(),
                interrupted(period),
                Calendars.from(period.startedOn(), replica.snapshot()));
    }

    /** Days counted by today, those taken away not among them. */
    int counted(Period period) {
        return PublicityTerm.counted(
                period.startedOn(),
                last(period),
                period.basis().unit(),
                interrupted(period),
                Calendars.from(period.startedOn(), replica.snapshot()));
    }

    private LocalDate last(Period period) {
        var today = clock.today();
        return switch (period.state()) {
            case PublicityState.Running _ ->
                    today.isBefore(period.showUntil()) ? today : period.showUntil();
            case PublicityState.Ended _ -> period.showUntil();
            case PublicityState.Broken(var on, _) -> on.minusDays(1);
        };
    }

    private Set<LocalDate> interrupted(Period period) {
        return rows.interruptions(period.id()).stream()
                .flatMap(stored ->
                        stored.interruption().days(period.reading(), clock.now()).stream())
                .collect(Collectors.toSet());
    }
}
