package io.yangguang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Log files: one per program and start, the last few starts kept. */
final class Logs {

    private static final int KEPT = 3;

    private Logs() {}

    /** Sets an earlier start's log aside as {@code name.log.1} and so on. */
    static void rotate(Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            if (!Files.exists(log) || Files.size(log) == 0) {
                return;
            }
            for (int i = KEPT; i > 1; i--) {
                Path older = log.resolveSibling(log.getFileName() + "." + (i - 1));
                if (Files.exists(older)) {
                    Files.move(
                            older,
                            log.resolveSibling(log.getFileName() + "." + i),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot write the log " + log + ": " + e.getMessage(), e);
        }
    }
}
