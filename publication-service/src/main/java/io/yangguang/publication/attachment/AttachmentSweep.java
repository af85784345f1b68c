package io.yangguang.publication.attachment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.yangguang.publication.attachment.AttachmentRows.Fetch;
import io.yangguang.publication.attachment.model.RetryRules;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what is due, one after the other; the network is never waited for inside a transaction.
 */
@ApplicationScoped
class AttachmentSweep {

    private static final Logger LOG = Logger.getLogger(AttachmentSweep.class);
    private static final int LONGEST_REASON = 300;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final AttachmentRows rows;
    private final AttachmentHandler handler;
    private final CatalogAttachments catalog;
    private final AttachmentSettings settings;
    private final SystemClock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    AttachmentSweep(
            AttachmentRows rows,
            AttachmentHandler handler,
            CatalogAttachments catalog,
            AttachmentSettings settings,
            SystemClock clock) {
        this.rows = rows;
        this.handler = handler;
        this.catalog = catalog;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("attachments").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        catalog.close();
        var current = thread;
        if (current != null) {
            current.join(LONGEST_STOP);
        }
    }

    private void run() {
        try {
            do {
                try {
                    while (stopped.getCount() > 0 && fetchOne()) {}
                } catch (RuntimeException e) {
                    LOG.warn("Attachments were not looked after; they will be again", e);
                }
            } while (!stopped.await(settings.look().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean fetchOne() throws InterruptedException {
        var now = clock.now();
        var due = rows.claim(now, now.plus(settings.timeout()).plusSeconds(30));
        if (due.isPresent()) {
            fetch(due.get());
        }
        return due.isPresent();
    }

    private void fetch(Fetch due) throws InterruptedException {
        try {
            var file = Files.createTempFile("attachment-", ".part");
            try {
                catalog.fetch(due.sha256(), file);
                handler.store(due.sha256(), file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException e) {
            var why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            LOG.infof(
                    "Attachment not copied, attempt %d: %s (%s)",
                    due.attempts(), why, due.sha256());
            rows.failed(
                    due.sha256(),
                    clock.now()
                            .plus(
                                    RetryRules.pause(
                                            due.attempts(),
                                            ThreadLocalRandom.current().nextDouble())),
                    why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why);
        }
    }
}
