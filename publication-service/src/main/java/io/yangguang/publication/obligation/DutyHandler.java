package io.yangguang.publication.obligation;

import io.yangguang.audit.Audit;
import io.yangguang.outbox.Outbox;
import io.yangguang.publication.obligation.model.DutyFacts;
import io.yangguang.publication.obligation.model.Resolution;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Opens the duty of a version once more when the decision not to publish it was lifted. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class DutyHandler implements Duties {
    private final RecordVersions records;
    private final ObligationRows obligations;
    private final StandingRows standings;
    private final TermRegistry terms;
    private final Replica replica;
    private final Outbox outbox;
    private final Audit audit;

    DutyHandler(
            RecordVersions records,
            ObligationRows obligations,
            StandingRows standings,
            TermRegistry terms,
            Replica replica,
            Outbox outbox,
            Audit audit) {
        this.records = records;
        this.obligations = obligations;
        this.standings = standings;
        this.terms = terms;
        this.replica = replica;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public Optional<UUID> openedAgain(UUID recordId, int version, String reason, Instant at) {
        standings.lock(recordId);
        ReferenceSnapshot snapshot = replica.heldStill();
        RecordVersion record = records.find(recordId, version).orElseThrow();
        DutyFacts facts = DutyFacts.of(record).lifted(LocalDate.ofInstant(at, BusinessClock.ZONE));
        Resolution resolution = Assessment.resolve(facts, record.bodyId(), snapshot);
        return resolution
                .publishBy()
                .filter(winner -> !Assessment.beyondCalendar(winner, snapshot))
                .map(TermKey::of)
                .map(key ->
                        Objects.requireNonNull(terms.resolve(List.of(key), snapshot, at).get(key)))
                .map(term -> {
                    // A version that never had a duty of its own, such as a correction, starts at 2
                    // as well: 1 is what formation or change opens.
                    int number = Math.max(obligations.openings(recordId, version), 1) + 1;
                    ObligationRow duty =
                            ObligationRow.openedAgain(
                                    record,
                                    facts,
                                    term.id(),
                                    resolution.triggerMissing(),
                                    at,
                                    new Opening(number, at, reason));
                    obligations.insert(List.of(duty));
                    outbox.append(ObligationMessages.assessed(duty, term, 1));
                    audit.record(
                            "obligation.opened-again",
                            "obligation",
                            duty.id().toString(),
                            null,
                            record.contentHash());
                    return duty.id();
                });
    }
}
