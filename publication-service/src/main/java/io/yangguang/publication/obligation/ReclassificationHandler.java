package io.yangguang.publication.obligation;

import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.sql.Database;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/**
 * “自该政府信息形成或者变更之日起20个工作日内” (条例第二十六条). Our reading: whether a new version is 变更 or a mere correction
 * is decided by its approval, and the limit runs or does not run from the day of the change
 * accordingly, not from the day of the decision.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class ReclassificationHandler implements Reclassification {

    private final Database database;
    private final RecordVersions records;
    private final ObligationRows obligations;
    private final StandingRows standings;
    private final Assessment assessment;
    private final Fulfilment fulfilment;
    private final Replica replica;
    private final BusinessClock clock;

    ReclassificationHandler(
            Database database,
            RecordVersions records,
            ObligationRows obligations,
            StandingRows standings,
            Assessment assessment,
            Fulfilment fulfilment,
            Replica replica,
            BusinessClock clock) {
        this.database = database;
        this.records = records;
        this.obligations = obligations;
        this.standings = standings;
        this.assessment = assessment;
        this.fulfilment = fulfilment;
        this.replica = replica;
        this.clock = clock;
    }

    @Override
    public void decided(UUID recordId, int version, Nature nature, String reason) {
        var record = records.find(recordId, version).orElseThrow();
        standings.lock(recordId);
        database.update(
                """
                INSERT INTO nature_decision (record_id, version, nature, reason, decided_at)
                VALUES (?, ?, ?, ?, ?)
                """,
                recordId,
                version,
                nature,
                reason,
                clock.now());
        switch (nature) {
            case SUBSTANCE -> open(record.reclassified(nature));
            case CORRECTION -> annul(record, reason);
        }
    }

    private void open(RecordVersion record) {
        var snapshot = replica.heldStill();
        if (record.referenceRevision() > snapshot.revision()) {
            standings.put(List.of(record), StandingRows.AWAITING, null);
        } else {
            assessment.assess(List.of(record), snapshot);
        }
    }

    private void annul(RecordVersion record, String reason) {
        obligations.lockOpen(record.recordId(), record.version()).stream()
                .filter(duty -> duty.version() == record.version())
                .forEach(duty -> fulfilment.annul(duty.id(), "审批改定为更正：" + reason));
    }
}
