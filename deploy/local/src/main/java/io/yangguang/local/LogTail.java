package io.yangguang.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log file. */
final class LogTail {

    private static final int BYTES = 64 * 1024;
    private static final Pattern TROUBLE =
            Pattern.compile("\\b(ERROR|FATAL|PANIC|Exception|Caused by|error:|Error)\\b");

    private LogTail() {}

    static List<String> lines(Path log, int count) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - BYTES);
            byte[] tail = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(tail);
            List<String> all =
                    new String(tail, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
            return all.subList(Math.max(0, all.size() - count), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The last line that reads like a cause, else the last line. */
    static String lastWords(Path log) {
        List<String> tail = lines(log, 200);
        return tail.reversed().stream()
                .filter(line -> TROUBLE.matcher(line).find())
                .findFirst()
                .orElse(tail.isEmpty() ? "it wrote nothing" : tail.getLast())
                .strip();
    }

    /** Shows what is added, until the process is ended. */
    static void follow(Path log, PrintStream out) throws IOException, InterruptedException {
        long shown = Files.size(log);
        while (true) {
            long size = Files.size(log);
            if (size < shown) {
                shown = 0;
            }
            if (size > shown) {
                try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
                    file.seek(shown);
                    byte[] more = new byte[(int) Math.min(BYTES, size - shown)];
                    file.readFully(more);
                    out.write(more, 0, more.length);
                    out.flush();
                    shown += more.length;
                }
            }
            Thread.sleep(300);
        }
    }
}
