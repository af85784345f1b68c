package io.yangguang.publication.negativelist;

import io.yangguang.audit.Audit;
import io.yangguang.ids.Ids;
import io.yangguang.publication.Reach;
import io.yangguang.publication.negativelist.ListRequests.Draft;
import io.yangguang.publication.negativelist.ListRequests.Revision;
import io.yangguang.publication.negativelist.ListRequests.Verdict;
import io.yangguang.publication.negativelist.model.ListCommand;
import io.yangguang.publication.negativelist.model.ListEntry;
import io.yangguang.publication.negativelist.model.ListFacts;
import io.yangguang.publication.negativelist.model.ListOutcome.Accepted;
import io.yangguang.publication.negativelist.model.ListOutcome.Rejected;
import io.yangguang.publication.negativelist.model.ListRules;
import io.yangguang.publication.negativelist.model.ListState;
import io.yangguang.publication.negativelist.model.NegativeList;
import io.yangguang.publication.reference.References;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts, submits, approves and reviews editions; an approved one supersedes the one before it. */
@ApplicationScoped
class NegativeListHandler {

    /** Stands for no body: a list of a division belongs to whoever reaches the division. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final NegativeListRows rows;
    private final References references;
    private final Reach reach;
    private final Ids ids;
    private final BusinessClock clock;
    private final Audit audit;

    NegativeListHandler(
            NegativeListRows rows,
            References references,
            Reach reach,
            Ids ids,
            BusinessClock clock,
            Audit audit) {
        this.rows = rows;
        this.references = references;
        this.reach = reach;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    ListAnswer draft(Draft request, Caller caller) {
        if ((request.bodyId() == null) == (request.divisionCode() == null)) {
            return new ListAnswer.Flawed("bodyId", "bodyId 与 divisionCode 须且只须填写一项");
        }
        var division = division(request);
        if (division.isEmpty() || !covers(caller, request.bodyId(), division.get())) {
            return new ListAnswer.Unknown();
        }
        var entries = ListRequests.entries(request.entries());
        var flaw = flaw(entries);
        if (flaw.isPresent()) {
            return flaw.get();
        }
        var list =
                new NegativeList(
                        ids.next(),
                        1,
                        request.bodyId(),
                        division.get(),
                        1,
                        request.title(),
                        request.validFrom(),
                        new ListState.Drafted(),
                        Set.of(caller.subject()),
                        clock.now(),
                        null,
                        null,
                        null,
                        null,
                        entries);
        rows.lockOwner(list.owner());
        if (rows.underWay(list.owner())) {
            return new ListAnswer.UnderWay();
        }
        var numbered = list.numbered(rows.lastEdition(list.owner()) + 1);
        rows.insert(numbered);
        note("negative-list.drafted", numbered);
        return new ListAnswer.Done(numbered);
    }

    private Optional<String> division(Draft request) {
        return request.bodyId() == null
                ? Optional.ofNullable(request.divisionCode())
                : references.body(request.bodyId()).map(body -> body.divisionCode());
    }

    @Transactional
    ListAnswer revise(UUID id, long expected, Revision request, Caller caller) {
        var entries = ListRequests.entries(request.entries());
        var flaw = flaw(entries);
        if (flaw.isPresent()) {
            return flaw.get();
        }
        return change(
                id,
                expected,
                caller,
                new ListCommand.Revise(caller.subject()),
                (list, _) -> {
                    var revised =
                            list.revised(
                                    request.title(),
                                    request.validFrom(),
                                    entries,
                                    caller.subject());
                    rows.update(revised);
                    rows.replaceEntries(revised);
                    note("negative-list.revised", revised);
                    return revised;
                });
    }

    @Transactional
    ListAnswer submit(UUID id, long expected, Caller caller) {
        return change(
                id,
                expected,
                caller,
                new ListCommand.Submit(caller.subject()),
                (list, _) -> written("negative-list.submitted", list.submitted(caller.subject())));
    }

    @Transactional
    ListAnswer decide(
            UUID id, long expected, Verdict verdict, @Nullable String reason, Caller caller) {
        var by = caller.subject();
        return switch (verdict) {
            case RETURN ->
                    change(
                            id,
                            expected,
                            caller,
                            new ListCommand.Return(by, reason),
                            (list, next) ->
                                    written(
                                            "negative-list.returned",
                                            list.decided(next, by, clock.now(), reason, null)));
            case APPROVE ->
                    change(
                            id,
                            expected,
                            caller,
                            new ListCommand.Approve(by),
                            (list, next) -> approved(list, next, reason, by));
        };
    }

    private NegativeList approved(
            NegativeList list, ListState next, @Nullable String reason, String by) {
        if (next instanceof ListState.Approved(var from)) {
            rows.standing(list.owner()).ifPresent(before -> supersede(before, from));
        }
        return written(
                "negative-list.approved",
                list.decided(next, by, clock.now(), reason, clock.today()));
    }

    private void supersede(NegativeList before, LocalDate on) {
        var command = new ListCommand.Supersede(on);
        if (ListRules.decide(before.state(), facts(before, null), command)
                instanceof Accepted(var next)) {
            written("negative-list.superseded", before.superseded(next));
        }
    }

    @Transactional
    ListAnswer confirm(UUID id, long expected, String reason, Caller caller) {
        return change(
                id,
                expected,
                caller,
                new ListCommand.Confirm(caller.subject(), reason),
                (list, _) -> {
                    rows.reviewedBy(list.id(), caller.subject());
                    return written("negative-list.confirmed", list.confirmed(clock.today()));
                });
    }

    private NegativeList written(String act, NegativeList next) {
        rows.update(next);
        note(act, next);
        return next;
    }

    /** How an accepted command is written. */
    private interface Write {
        NegativeList apply(NegativeList list, ListState next);
    }

    private ListAnswer change(
            UUID id, long expected, Caller caller, ListCommand command, Write write) {
        var owner = rows.find(id).map(NegativeList::owner);
        owner.ifPresent(rows::lockOwner);
        var locked = rows.locked(id);
        if (locked.isEmpty()
                || !covers(caller, locked.get().bodyId(), locked.get().divisionCode())) {
            return new ListAnswer.Unknown();
        }
        var list = locked.get();
        if (list.version() != expected) {
            return new ListAnswer.Stale(list);
        }
        var before = rows.standing(list.owner()).filter(other -> !other.id().equals(id));
        return switch (ListRules.decide(list.state(), facts(list, before.orElse(null)), command)) {
            case Rejected(var reason) -> new ListAnswer.Refused(reason, list);
            case Accepted(var next) -> new ListAnswer.Done(write.apply(list, next));
        };
    }

    private ListFacts facts(NegativeList list, @Nullable NegativeList before) {
        return new ListFacts(
                list.drafters(),
                list.entries().size(),
                list.validFrom(),
                clock.today(),
                before != null && before.state() instanceof ListState.Approved(var from)
                        ? from
                        : null);
    }

    private static Optional<ListAnswer> flaw(List<ListEntry> entries) {
        var titles = new HashSet<String>();
        for (var entry : entries) {
            var field = "entries[" + (entry.number() - 1) + "].";
            if (!titles.add(entry.title())) {
                return Optional.of(new ListAnswer.Flawed(field + "title", "与另一项同名"));
            }
            if (!entry.ground().carriesListEntry()) {
                return Optional.of(new ListAnswer.Flawed(field + "ground", "不能作为清单依据"));
            }
            if (entry.validTo() != null && entry.validTo().isBefore(entry.validFrom())) {
                return Optional.of(new ListAnswer.Flawed(field + "validTo", "不能早于 validFrom"));
            }
        }
        return Optional.empty();
    }

    boolean covers(Caller caller, @Nullable UUID bodyId, String divisionCode) {
        return reach.covers(caller, bodyId == null ? NOBODY : bodyId, divisionCode);
    }

    private void note(String act, NegativeList list) {
        audit.record(act, "negative-list", list.id().toString(), null, null);
    }
}
