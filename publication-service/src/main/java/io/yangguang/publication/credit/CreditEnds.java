package io.yangguang.publication.credit;

import io.yangguang.audit.Audit;
import io.yangguang.outbox.Outbox;
import io.yangguang.publication.credit.model.CreditEntry;
import io.yangguang.publication.credit.model.CreditState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What goes with the end of an entry, whatever ends it: row, history, event, audit. */
@ApplicationScoped
class CreditEnds {

    private final CreditRows rows;
    private final RepairRows repairs;
    private final Outbox outbox;
    private final Audit audit;

    CreditEnds(CreditRows rows, RepairRows repairs, Outbox outbox, Audit audit) {
        this.rows = rows;
        this.repairs = repairs;
        this.outbox = outbox;
        this.audit = audit;
    }

    void close(
            CreditEntry entry,
            CreditState end,
            String act,
            String by,
            @Nullable String reason,
            Instant at) {
        repairs.lapse(entry.id());
        rows.close(entry, end, at, by);
        rows.addStep(entry.id(), act, by, reason, at);
        outbox.append(CreditMessages.closed(entry, end, at));
        audit.record(
                "credit." + end.word().toLowerCase(Locale.ROOT),
                "credit-entry",
                entry.id().toString(),
                null,
                null);
    }
}
