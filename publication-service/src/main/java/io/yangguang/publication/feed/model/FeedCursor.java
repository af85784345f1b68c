package io.yangguang.publication.feed.model;

import java.util.List;
import java.util.Optional;

/**
 * Where a reader stands: it wants what comes after {@code seq} (forward) or before it (backward),
 * in the sequence named by {@code epoch}.
 */
public record FeedCursor(String epoch, long seq, Direction direction) {

    private static final String FORMAT = "f1";

    /** Forward is oldest first, backward newest first. */
    public enum Direction {
        FORWARD,
        BACKWARD
    }

    public static FeedCursor after(String epoch, long seq) {
        return new FeedCursor(epoch, seq, Direction.FORWARD);
    }

    public static FeedCursor before(String epoch, long seq) {
        return new FeedCursor(epoch, seq, Direction.BACKWARD);
    }

    /** The same place looked at the other way, so that no entry is skipped and none seen twice. */
    public FeedCursor turned() {
        return switch (direction) {
            case FORWARD -> before(epoch, seq + 1);
            case BACKWARD -> after(epoch, Math.max(0, seq - 1));
        };
    }

    public boolean forward() {
        return direction == Direction.FORWARD;
    }

    /** The parts of the opaque cursor. */
    public Object[] keys() {
        return new Object[] {FORMAT, epoch, seq, forward() ? "a" : "d"};
    }

    /** The cursor made of these parts; empty when they are not from {@link #keys()}. */
    public static Optional<FeedCursor> parse(List<String> keys) {
        if (keys.size() != 4 || !FORMAT.equals(keys.get(0))) {
            return Optional.empty();
        }
        try {
            long seq = Long.parseLong(keys.get(2));
            return seq < 0
                    ? Optional.empty()
                    : switch (keys.get(3)) {
                        case "a" -> Optional.of(after(keys.get(1), seq));
                        case "d" -> Optional.of(before(keys.get(1), seq));
                        default -> Optional.empty();
                    };
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
