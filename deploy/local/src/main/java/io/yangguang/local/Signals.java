package io.yangguang.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that are not our children: orphans of an earlier run. */
final class Signals {

    private Signals() {}

    static void interrupt(long pid) {
        if (!ServerUser.succeeds(List.of("kill", "-INT", Long.toString(pid)))) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    /** The process, if it is alive and its command line names all of these. */
    static Optional<ProcessHandle> find(long pid, List<String> words) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> {
                    String line = commandLine(process);
                    return words.stream().allMatch(line::contains);
                });
    }

    /** Ends a process of an earlier run: a polite signal, then SIGKILL. */
    static void end(ProcessHandle process, Duration patience) {
        interrupt(process.pid());
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String commandLine(ProcessHandle process) {
        try {
            byte[] raw =
                    java.nio.file.Files.readAllBytes(
                            java.nio.file.Path.of("/proc/" + process.pid() + "/cmdline"));
            return new String(raw, java.nio.charset.StandardCharsets.UTF_8)
                    .replace('\0', ' ')
                    .strip();
        } catch (java.io.IOException e) {
            return process.info().commandLine().orElse("");
        }
    }
}
