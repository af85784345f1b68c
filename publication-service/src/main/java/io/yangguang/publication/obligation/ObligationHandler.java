package io.yangguang.publication.obligation;

import io.yangguang.publication.obligation.ObligationFilter.After;
import io.yangguang.publication.obligation.ObligationListRows.Listed;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads obligations within the caller's scope, and annuls one. */
@ApplicationScoped
class ObligationHandler {
    private static final int STANDINGS = 100;

    private final ObligationListRows lists;
    private final StandingRows standings;
    private final Explanations explanations;
    private final FulfilmentHandler fulfilment;
    private final Scopes scopes;
    private final Replica replica;
    private final ObligationConfig config;
    private final BusinessClock clock;

    ObligationHandler(
            ObligationListRows lists,
            StandingRows standings,
            Explanations explanations,
            FulfilmentHandler fulfilment,
            Scopes scopes,
            Replica replica,
            ObligationConfig config,
            BusinessClock clock) {
        this.lists = lists;
        this.standings = standings;
        this.explanations = explanations;
        this.fulfilment = fulfilment;
        this.scopes = scopes;
        this.replica = replica;
        this.config = config;
        this.clock = clock;
    }

    /** One more than a page holds tells whether there is a next one. */
    Found list(ObligationQuery query, @Nullable After after, Caller caller) {
        LocalDate today = clock.today();
        LocalDate soonUntil = soonUntil(today);
        ObligationFilter filter =
                new ObligationFilter(
                        query.record,
                        query.body,
                        query.item,
                        query.obligationState(),
                        query.due(),
                        query.dueFrom,
                        query.dueTo,
                        today,
                        soonUntil,
                        scopes.of(caller, "o"),
                        after,
                        query.limit + 1);
        List<Listed> listed = query.wantsObligations() ? lists.list(filter) : List.of();
        List<StandingRows.Standing> waiting =
                query.wantsStandings() && after == null
                        ? standings.list(
                                query.record, query.body, scopes.of(caller, "s"), STANDINGS)
                        : List.of();
        return new Found(
                listed.stream()
                        .map(l -> ObligationView.of(l.duty(), l.term(), today, soonUntil))
                        .toList(),
                waiting);
    }

    record Found(List<ObligationView> obligations, List<StandingRows.Standing> standings) {}

    ObligationDetail get(UUID id, @Nullable LocalDate asKnownOn, Caller caller) {
        Listed found = find(id, caller);
        LocalDate today = clock.today();
        ObligationView view =
                ObligationView.of(found.duty(), found.term(), today, soonUntil(today));
        return explanations.of(found.duty(), found.term(), view, asKnownOn);
    }

    private Listed find(UUID id, Caller caller) {
        return lists.find(id, scopes.of(caller, "o"))
                .orElseThrow(() -> Problems.notFound("公开义务").asException());
    }

    private LocalDate soonUntil(LocalDate today) {
        ReferenceSnapshot snapshot = replica.snapshot();
        return snapshot.hasCalendar()
                ? snapshot.calendar().dueWorkingDaysAfter(today, config.soonWorkingDays())
                : today.plusDays(config.soonWorkingDays());
    }

    @Transactional
    ObligationDetail annul(UUID id, long expectedRevision, String reason, Caller caller) {
        Listed found = find(id, caller);
        if (found.duty().revision() != expectedRevision) {
            throw Problems.preconditionFailed(found.duty().revision()).asException();
        }
        if (found.duty().closing() != null) {
            throw Problems.conflict("obligation-closed", "公开义务已了结")
                    .detail("了结的义务不再变更：" + found.duty().state().label())
                    .asException();
        }
        fulfilment.annul(id, reason);
        return get(id, null, caller);
    }
}
