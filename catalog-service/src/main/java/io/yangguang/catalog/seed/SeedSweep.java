package io.yangguang.catalog.seed;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Applies every seed at the start. Chunks are short transactions: others may change reference data
 * in between.
 */
@ApplicationScoped
class SeedSweep {

    private static final Logger LOG = Logger.getLogger(SeedSweep.class);
    private static final int CHUNK = 20;

    private final Seeds seeds;
    private final SeedHandler handler;

    SeedSweep(Seeds seeds, SeedHandler handler) {
        this.seeds = seeds;
        this.handler = handler;
    }

    void onStart(@Observes StartupEvent started) {
        sweep(seeds.all());
    }

    /** Gives the number of entries that were written. */
    int sweep(List<Seed> all) {
        int written = 0;
        for (Seed seed : all) {
            if (handler.done(seed)) {
                continue;
            }
            int ofSeed = 0;
            for (int from = 0; from < seed.entries().size(); from += CHUNK) {
                int to = Math.min(from + CHUNK, seed.entries().size());
                ofSeed += handler.apply(seed.name(), seed.entries().subList(from, to));
            }
            handler.complete(seed);
            written += ofSeed;
            LOG.infof(
                    "seed applied: seed=%s version=%d written=%d",
                    seed.name(), seed.version(), ofSeed);
        }
        return written;
    }
}
