package io.yangguang.publication.obligation;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Assesses the records that waited for reference data. It runs apart from the reference consumer,
 * so that a record that cannot be assessed never stops the reference data.
 */
@ApplicationScoped
class AwaitingSweep {
    private final StandingRows standings;
    private final Assessment assessment;
    private final Replica replica;
    private final ObligationConfig config;

    AwaitingSweep(
            StandingRows standings,
            Assessment assessment,
            Replica replica,
            ObligationConfig config) {
        this.standings = standings;
        this.assessment = assessment;
        this.replica = replica;
        this.config = config;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        while (sweep(config.sweepBatch()) > 0) {
            // until none waits any more
        }
    }

    private int sweep(int limit) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> assess(limit));
        } catch (RuntimeException e) {
            if (limit > 1) {
                return sweep(1);
            }
            Log.errorf(e, "A waiting record could not be assessed");
            return QuarkusTransaction.requiringNew().call(() -> giveUp(e));
        }
    }

    private int assess(int limit) {
        ReferenceSnapshot snapshot = replica.heldStill();
        List<RecordVersion> records = standings.takeAwaiting(snapshot.revision(), limit);
        assessment.assess(records, snapshot);
        return records.size();
    }

    private int giveUp(RuntimeException why) {
        List<RecordVersion> records = standings.takeAwaiting(replica.heldStill().revision(), 1);
        standings.put(records, StandingRows.FAILED, String.valueOf(why.getMessage()));
        return records.size();
    }
}
