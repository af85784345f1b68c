package io.yangguang.catalog.reference;

import io.yangguang.audit.Audit;
import io.yangguang.outbox.Outbox;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Says all reference data again from the tables, under the same event ids and in the order of its
 * revisions.
 */
@ApplicationScoped
class ReEmissionHandler {

    private final ReferenceRevision revision;
    private final Instance<ReferenceSource> sources;
    private final Outbox outbox;
    private final Audit audit;
    private final BusinessClock clock;

    ReEmissionHandler(
            ReferenceRevision revision,
            Instance<ReferenceSource> sources,
            Outbox outbox,
            Audit audit,
            BusinessClock clock) {
        this.revision = revision;
        this.sources = sources;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ReEmission reEmit() {
        revision.hold();
        List<ReferenceFact> facts =
                sources.stream()
                        .flatMap(source -> source.facts().stream())
                        .sorted(Comparator.comparingLong(ReferenceFact::revision))
                        .toList();
        Instant now = clock.now();
        outbox.appendAll(facts.stream().map(fact -> fact.event(now)).toList());
        audit.record("reference.re-emit", "reference", "all", null, null);
        return new ReEmission(facts.size(), revision.current());
    }
}
