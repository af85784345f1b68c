package io.yangguang.publication.secrecy.reading;

import org.jspecify.annotations.Nullable;

/** What is left of the limits while an attachment is read; once stopped it stays so. */
final class Budget {

    /** Ends a reading from wherever it is. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(Unread why) {
            super(why.name(), null, false, false);
        }
    }

    private final ReadingLimits limits;
    private final long deadline;
    private long characters;
    private long bytes;
    private int files;
    private volatile @Nullable Unread stopped;

    Budget(ReadingLimits limits) {
        this.limits = limits;
        deadline = System.nanoTime() + limits.time().toNanos();
        characters = limits.characters();
        bytes = limits.bytes();
        files = limits.files();
    }

    ReadingLimits limits() {
        return limits;
    }

    @Nullable Unread stopped() {
        return stopped;
    }

    void stop(Unread why) {
        if (stopped == null) {
            stopped = why;
        }
    }

    void characters(int number) {
        characters -= number;
        check(characters < 0, Unread.TOO_MUCH_TEXT);
    }

    void bytes(int number) {
        bytes -= number;
        check(bytes < 0, Unread.TOO_BIG);
    }

    void file(int depth) {
        files--;
        check(files < 0, Unread.TOO_MANY_FILES);
        check(depth > limits.depth(), Unread.TOO_DEEP);
    }

    private void check(boolean over, Unread why) {
        if (over) {
            stop(why);
        } else if (System.nanoTime() - deadline > 0) {
            stop(Unread.TOO_LONG);
        }
        var reason = stopped;
        if (reason != null) {
            throw new Stopped(reason);
        }
    }
}
