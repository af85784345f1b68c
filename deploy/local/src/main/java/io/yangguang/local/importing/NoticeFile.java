package io.yangguang.local.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The lines of the file, one at a time: LF or CRLF, with or without a byte order mark. */
final class NoticeFile implements Closeable {

    private static final int LONGEST = 16 * 1024 * 1024;

    private final InputStream in;
    private final long size;
    private long read;
    private long number;

    NoticeFile(Path file) throws IOException {
        size = Files.size(file);
        in = new BufferedInputStream(Files.newInputStream(file), 256 * 1024);
    }

    /**
     * @param number from 1
     * @param bytes without the line's end
     * @param whole false when the line was too long to be kept
     */
    record Line(long number, byte[] bytes, boolean whole) {

        private boolean isBlank() {
            return whole && new String(bytes, java.nio.charset.StandardCharsets.UTF_8).isBlank();
        }
    }

    /** The next line that is not blank. */
    Optional<Line> next() throws IOException {
        while (true) {
            Optional<Line> line = readLine();
            if (line.isEmpty() || !line.get().isBlank()) {
                return line;
            }
        }
    }

    /** Part of the file that was read, 0 to 1. */
    double progress() {
        return size == 0 ? 1 : (double) read / size;
    }

    private Optional<Line> readLine() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(8192);
        boolean any = false;
        boolean whole = true;
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            any = true;
            read++;
            if (sign == '\n') {
                break;
            }
            whole = whole && kept.size() < LONGEST;
            if (whole) {
                kept.write(sign);
            }
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        byte[] bytes = whole ? kept.toByteArray() : new byte[0];
        return Optional.of(new Line(number, trimmed(bytes), whole));
    }

    private byte[] trimmed(byte[] bytes) {
        int end = bytes.length;
        if (end > 0 && bytes[end - 1] == '\r') {
            end--;
        }
        boolean marked =
                number == 1
                        && end >= 3
                        && bytes[0] == (byte) 0xef
                        && bytes[1] == (byte) 0xbb
                        && bytes[2] == (byte) 0xbf;
        return Arrays.copyOfRange(bytes, marked ? 3 : 0, end);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
