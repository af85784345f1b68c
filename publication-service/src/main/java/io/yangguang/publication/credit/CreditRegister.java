package io.yangguang.publication.credit;

import io.yangguang.audit.Audit;
import io.yangguang.ids.Ids;
import io.yangguang.publication.credit.model.CreditCommand;
import io.yangguang.publication.credit.model.CreditEntry;
import io.yangguang.publication.credit.model.CreditFacts;
import io.yangguang.publication.credit.model.CreditKind;
import io.yangguang.publication.credit.model.CreditOutcome.Moved;
import io.yangguang.publication.credit.model.CreditRules;
import io.yangguang.publication.credit.model.CreditState;
import io.yangguang.publication.credit.model.CreditState.Shown;
import io.yangguang.publication.credit.model.IdentityNumbers;
import io.yangguang.publication.credit.model.Period;
import io.yangguang.publication.disclosure.DisclosureListener;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.PublishedVersion;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens an entry when a credit record becomes public and closes it when it is taken down, in the
 * transaction that does it. What may not be shown is refused there, so that it never is.
 */
@ApplicationScoped
class CreditRegister implements DisclosureListener {

    private final CreditRows rows;
    private final PeriodRows periods;
    private final CreditEnds ends;
    private final Ids ids;
    private final Audit audit;

    CreditRegister(CreditRows rows, PeriodRows periods, CreditEnds ends, Ids ids, Audit audit) {
        this.rows = rows;
        this.periods = periods;
        this.ends = ends;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public void madePublic(PublishedVersion published) {
        var record = published.record();
        CreditKind.of(record.kind())
                .ifPresent(kind -> {
                    if (IdentityNumbers.in(record.title())
                            || IdentityNumbers.in(record.content())
                            || IdentityNumbers.in(record.fields())) {
                        throw CreditProblems.identityNumber().asException();
                    }
                    if (rows.everRepaired(record.recordId())) {
                        throw CreditProblems.repairedBefore().asException();
                    }
                    if (kind != CreditKind.PENALTY || record.fields().containsKey("credit")) {
                        show(published, kind);
                    }
                });
    }

    private void show(PublishedVersion published, CreditKind kind) {
        var record = published.record();
        var facts =
                CreditFacts.of(record.fields())
                        .orElseThrow(() -> CreditProblems.unreadable().asException());
        var today = published.publishedAt().atZone(BusinessClock.ZONE).toLocalDate();
        var period = period(kind, facts, today);
        var until = until(facts, period);
        if (until.isBefore(today)) {
            throw CreditProblems.alreadyOver(until).asException();
        }
        var repairableFrom = period.map(p -> p.repairableFrom(facts.decidedOn())).orElse(null);
        var open = rows.openOf(record.recordId());
        var entry =
                new CreditEntry(
                        open.map(CreditEntry::id).orElseGet(ids::next),
                        open.map(CreditEntry::version).orElse(1L),
                        record.recordId(),
                        record.version(),
                        record.bodyId(),
                        record.divisionCode(),
                        record.itemCode(),
                        kind,
                        facts.subject(),
                        facts.decisionNumber(),
                        facts.decidedOn(),
                        facts.authority(),
                        period.map(Period::code).orElse(null),
                        open.map(CreditEntry::shownFrom).orElse(today),
                        until,
                        repairableFrom,
                        new Shown(until, repairableFrom),
                        published.publishedAt(),
                        null);
        if (open.isEmpty()) {
            rows.insert(entry);
        } else {
            rows.replace(entry);
        }
        var act = open.isEmpty() ? "OPEN" : "CORRECT";
        rows.addStep(entry.id(), act, published.publishedBy(), null, published.publishedAt());
        audit.record(
                open.isEmpty() ? "credit.opened" : "credit.corrected",
                "credit-entry",
                entry.id().toString(),
                null,
                record.contentHash());
    }

    private Optional<Period> period(CreditKind kind, CreditFacts facts, LocalDate today) {
        if (kind == CreditKind.CREDIT_EVALUATION) {
            return Optional.empty();
        }
        var of = facts.periodClass();
        return Optional.of(
                Optional.ofNullable(of)
                        .flatMap(known -> periods.find(kind, known, today))
                        .orElseThrow(() -> CreditProblems.noPeriod(kind, of).asException()));
    }

    private static LocalDate until(CreditFacts facts, Optional<Period> period) {
        @Nullable LocalDate stated = facts.publicityUntil();
        return period.map(p -> p.until(facts.decidedOn(), stated))
                .or(() -> Optional.ofNullable(stated))
                .orElseThrow(() -> CreditProblems.unreadable().asException());
    }

    /** Taken down by expiry or repair, the entry is closed already and nothing is left to do. */
    @Override
    public void takenDown(Disclosure disclosure, Disclosure.Withdrawal withdrawal) {
        rows.openOf(disclosure.recordId())
                .ifPresent(entry -> {
                    if (CreditRules.decide(entry.state(), new CreditCommand.Withdraw())
                            instanceof Moved(CreditState end)) {
                        // The public reason of a withdrawal may name somebody; the history does
                        // not.
                        ends.close(entry, end, "WITHDRAW", withdrawal.by(), null, withdrawal.at());
                    }
                });
    }
}
