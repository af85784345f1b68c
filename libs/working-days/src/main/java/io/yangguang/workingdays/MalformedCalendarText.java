package io.yangguang.workingdays;

/** A calendar text that cannot be read; the message names the line. */
public final class MalformedCalendarText extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedCalendarText(int line, String text, RuntimeException cause) {
        super("Line %d (%s): %s".formatted(line, text, cause.getMessage()), cause);
        this.line = line;
    }

    /** Number of the line, from 1. */
    public int line() {
        return line;
    }
}
