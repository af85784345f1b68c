package io.yangguang.catalog.seed;

import io.yangguang.catalog.reference.ReferenceRevision;
import io.yangguang.catalog.seed.SeedRows.Applied;
import io.yangguang.catalog.sql.Documents;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Applies seeds chunk by chunk. What somebody edited since an older seed wrote it stays as it was
 * edited.
 */
@ApplicationScoped
class SeedHandler {

    private static final Logger LOG = Logger.getLogger(SeedHandler.class);

    private final SeedRows rows;
    private final ReferenceRevision revision;
    private final BusinessClock clock;

    SeedHandler(SeedRows rows, ReferenceRevision revision, BusinessClock clock) {
        this.rows = rows;
        this.revision = revision;
        this.clock = clock;
    }

    /** Whether this version of the seed, or a newer one, has been applied as a whole. */
    @Transactional
    boolean done(Seed seed) {
        return rows.version(seed.name()) >= seed.version();
    }

    /** Gives the number of entries that were written. */
    @Transactional
    int apply(String seed, List<SeedEntry> chunk) {
        rows.lock();
        revision.hold();
        return Math.toIntExact(chunk.stream().filter(entry -> apply(seed, entry)).count());
    }

    @Transactional
    void complete(Seed seed) {
        rows.setVersion(seed.name(), seed.version(), clock.now());
    }

    private boolean apply(String seed, SeedEntry entry) {
        String fingerprint = Documents.fingerprint(entry.content());
        Optional<Applied> before = rows.applied(seed, entry.key());
        if (before.map(Applied::fingerprint).filter(fingerprint::equals).isPresent()) {
            return false;
        }
        long ours = before.map(Applied::rowVersion).orElse(0L);
        long present = entry.present().get().orElse(0L);
        if (present != ours) {
            LOG.infof("kept a local edit: seed=%s key=%s version=%d", seed, entry.key(), present);
            rows.write(seed, entry.key(), new Applied(fingerprint, ours));
            return false;
        }
        rows.write(seed, entry.key(), new Applied(fingerprint, entry.enter().getAsLong()));
        return true;
    }
}
