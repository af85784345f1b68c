package io.yangguang.publication.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the sequencer: at once when something was announced here, and on a timer for the other
 * replicas.
 */
@ApplicationScoped
class FeedSweep {

    private static final Logger LOG = Logger.getLogger(FeedSweep.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final FeedSequencingHandler sequencer;
    private final FeedRows rows;
    private final FeedBell bell;
    private final FeedSettings settings;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    FeedSweep(
            FeedSequencingHandler sequencer, FeedRows rows, FeedBell bell, FeedSettings settings) {
        this.sequencer = sequencer;
        this.rows = rows;
        this.bell = bell;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("feed-sequencer").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        bell.announced().ring();
        var current = thread;
        if (current != null) {
            current.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        while (running) {
            var heard = bell.announced().strokes();
            try {
                if (sweep() == 0) {
                    bell.announced().await(heard, settings.look());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("The feed was not sequenced; it will be tried again", e);
                    pause();
                }
            }
        }
    }

    private int sweep() {
        if (!rows.somethingPending()) {
            return 0;
        }
        int added = sequencer.sequence(settings.batch());
        if (added > 0) {
            bell.sequenced().ring();
        }
        return added;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
