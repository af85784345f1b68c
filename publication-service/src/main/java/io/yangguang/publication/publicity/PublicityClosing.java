package io.yangguang.publication.publicity;

import io.yangguang.audit.Audit;
import io.yangguang.outbox.Outbox;
import io.yangguang.publication.publicity.model.Period;
import io.yangguang.publication.publicity.model.PublicityState;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the end of a period and says it once; the caller holds the row. */
@ApplicationScoped
class PublicityClosing {

    private final PublicityRows rows;
    private final PublicityCounting counting;
    private final Outbox outbox;
    private final Audit audit;
    private final BusinessClock clock;

    PublicityClosing(
            PublicityRows rows,
            PublicityCounting counting,
            Outbox outbox,
            Audit audit,
            BusinessClock clock) {
        this.rows = rows;
        this.counting = counting;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    void close(Period period, PublicityState next) {
        switch (next) {
            case PublicityState.Running _ -> {}
            case PublicityState.Ended _ -> {
                rows.close(period.id(), next);
                outbox.append(
                        PublicityMessages.ended(
                                period,
                                counting.counted(period),
                                rows.interruptions(period.id()).size(),
                                clock.now()));
                note(period, "publicity.ended");
            }
            case PublicityState.Broken _ -> {
                rows.close(period.id(), next);
                note(period, "publicity.broken");
            }
        }
    }

    private void note(Period period, String act) {
        audit.record(act, "publicity-period", period.id().toString(), null, null);
    }
}
