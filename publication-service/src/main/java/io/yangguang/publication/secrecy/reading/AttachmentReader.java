package io.yangguang.publication.secrecy.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one attachment at a time, on a thread of its own that is left behind when it does not come
 * back in time. A file that cannot be read is told, never thrown and never passed over.
 */
@ApplicationScoped
public class AttachmentReader {

    private static final Logger LOG = Logger.getLogger(AttachmentReader.class);
    private static final long GRACE_MILLIS = 2_000;

    private final ThreadFactory threads =
            Thread.ofPlatform().daemon().name("attachment-reading-", 0).factory();
    private final ReentrantLock one = new ReentrantLock();
    private @Nullable Parsers parsers;

    /** Returns when it is read, or cannot be, within the limits. */
    public void read(Path file, String name, ReadingLimits limits, TextSink sink)
            throws InterruptedException {
        one.lockInterruptibly();
        try {
            var budget = new Budget(limits);
            var gate = new Gate(sink);
            var current = parsers();
            var thread = threads.newThread(() -> read(current, file, name, budget, gate));
            thread.start();
            thread.join(limits.time().toMillis() + GRACE_MILLIS);
            if (thread.isAlive()) {
                budget.stop(Unread.TOO_LONG);
                thread.interrupt();
                thread.join(GRACE_MILLIS);
                if (thread.isAlive()) {
                    LOG.warnf("A parser does not come back; its thread is left behind");
                }
                gate.close(name, Unread.TOO_LONG);
            }
        } finally {
            one.unlock();
        }
    }

    private Parsers parsers() {
        var known = parsers;
        if (known == null) {
            known = new Parsers();
            parsers = known;
        }
        return known;
    }

    private static void read(
            Parsers parsers, Path file, String name, Budget budget, TextSink sink) {
        try {
            new FileReading(parsers, budget, sink).read(file, name, name, 0, true);
        } catch (Budget.Stopped _) {
            var why = budget.stopped();
            sink.unread(name, why == null ? Unread.BROKEN : why);
        } catch (OutOfMemoryError _) {
            sink.unread(name, Unread.OUT_OF_MEMORY);
        } catch (Error e) {
            LOG.warnf("An attachment cannot be read: %s", e.getClass().getName());
            sink.unread(name, Unread.BROKEN);
        }
    }

    /** Lets nothing through after it was closed, whatever a thread left behind still says. */
    private static final class Gate implements TextSink {

        private final TextSink sink;
        private boolean closed;

        Gate(TextSink sink) {
            this.sink = sink;
        }

        synchronized void close(String path, Unread why) {
            if (!closed) {
                sink.unread(path, why);
            }
            closed = true;
        }

        @Override
        public synchronized void text(
                String path, @Nullable String section, String text, boolean html) {
            if (!closed) {
                sink.text(path, section, text, html);
            }
        }

        @Override
        public synchronized void inner(String path, String name) {
            if (!closed) {
                sink.inner(path, name);
            }
        }

        @Override
        public synchronized void unread(String path, Unread why) {
            if (!closed) {
                sink.unread(path, why);
            }
        }
    }
}
