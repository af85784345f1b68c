package io.yangguang.catalog.reference;

import io.yangguang.audit.Audit;
import io.yangguang.catalog.sql.Documents;
import io.yangguang.outbox.Outbox;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Says a change of reference data: an outbox event and an audit row in the running transaction. */
@ApplicationScoped
public class Announcements {

    private final Outbox outbox;
    private final Audit audit;
    private final BusinessClock clock;

    Announcements(Outbox outbox, Audit audit, BusinessClock clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param act such as body.rename
     * @param before the state that was replaced, null for something new
     */
    public void announce(String act, ReferenceFact fact, @Nullable Object before) {
        outbox.append(fact.event(clock.now()));
        audit.record(
                act,
                fact.subject().substring(0, fact.subject().indexOf('/')),
                fact.aggregate(),
                before == null ? null : Documents.fingerprint(before),
                Documents.fingerprint(fact.data()));
    }
}
