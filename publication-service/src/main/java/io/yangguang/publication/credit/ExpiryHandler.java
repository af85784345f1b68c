package io.yangguang.publication.credit;

import io.yangguang.publication.credit.model.CreditCommand;
import io.yangguang.publication.credit.model.CreditOutcome.Moved;
import io.yangguang.publication.credit.model.CreditRules;
import io.yangguang.publication.disclosure.TakeDowns;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends one entry whose last day is over, with its page, all or nothing. */
@ApplicationScoped
class ExpiryHandler {

    private final CreditRows rows;
    private final CreditEnds ends;
    private final TakeDowns takeDowns;
    private final BusinessClock clock;

    ExpiryHandler(CreditRows rows, CreditEnds ends, TakeDowns takeDowns, BusinessClock clock) {
        this.rows = rows;
        this.ends = ends;
        this.takeDowns = takeDowns;
        this.clock = clock;
    }

    List<UUID> over(LocalDate today, @Nullable UUID after, int limit) {
        return rows.over(today, after, limit);
    }

    @Transactional
    boolean expire(UUID entryId, LocalDate today) {
        var found = rows.find(entryId);
        if (found.isEmpty()) {
            return false;
        }
        takeDowns.hold(found.get().recordId());
        var entry = rows.locked(entryId).orElseThrow();
        if (CreditRules.decide(entry.state(), new CreditCommand.Expire(today))
                instanceof Moved(var end)) {
            ends.close(entry, end, "EXPIRE", TakeDowns.SYSTEM, null, clock.now());
            takeDowns.takeDown(
                    entry.recordId(), TakeDowns.LegalEnd.PUBLICITY_EXPIRED, TakeDowns.SYSTEM);
            return true;
        }
        return false;
    }
}
