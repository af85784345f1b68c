package io.yangguang.catalog.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lines of a stream, as bytes, with LF or CRLF; a line that is too long is read past and not kept.
 */
final class Lines {

    static final int LONGEST = 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int filled;
    private byte[] line = new byte[8 * 1024];
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param bytes without the line's end; empty when it was too long
     */
    record Line(long number, byte[] bytes, boolean tooLong) {

        boolean isBlank() {
            for (byte sign : bytes) {
                if (sign != ' ' && sign != '\t') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    /** The next line that is not blank; empty at the end. */
    Optional<Line> next() throws IOException {
        while (true) {
            Optional<Line> read = read();
            if (read.isEmpty() || !read.get().isBlank()) {
                return read;
            }
        }
    }

    private Optional<Line> read() throws IOException {
        int length = 0;
        boolean any = false;
        while (position < filled || fill()) {
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            length = keep(length, end);
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        return any ? Optional.of(line(length)) : Optional.empty();
    }

    /** Appends what was found of the line; beyond the limit only its length is counted. */
    private int keep(int length, int end) {
        int more = end - position;
        if (length <= LONGEST && length + more <= LONGEST + 1) {
            if (length + more > line.length) {
                line =
                        Arrays.copyOf(
                                line,
                                Math.max(length + more, Math.min(2 * line.length, LONGEST + 1)));
            }
            System.arraycopy(buffer, position, line, length, more);
            return length + more;
        }
        return LONGEST + 2;
    }

    private Line line(int length) {
        number++;
        int end = length;
        if (end > LONGEST + 1) {
            return new Line(number, new byte[0], true);
        }
        if (end > 0 && line[end - 1] == '\r') {
            end--;
        }
        int start = number == 1 && startsWithMark(end) ? 3 : 0;
        return end - start > LONGEST
                ? new Line(number, new byte[0], true)
                : new Line(number, Arrays.copyOfRange(line, start, end), false);
    }

    /** The byte order mark that some editors put before UTF-8. */
    private boolean startsWithMark(int end) {
        return end >= 3
                && line[0] == (byte) 0xef
                && line[1] == (byte) 0xbb
                && line[2] == (byte) 0xbf;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
