package io.yangguang.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A program that runs beside us, writes to its own log and never outlives us. */
public final class Child {

    /** 130 and 143 are SIGINT and SIGTERM: asked for, therefore clean. */
    private static final Set<Integer> CLEAN = Set.of(0, 130, 143);

    private final String name;
    private final Process process;
    private final Path log;
    private final Signal stopSignal;

    /** How a child is asked to stop. */
    enum Signal {
        TERM,
        /** PostgreSQL's fast shutdown; its SIGTERM waits until every client has gone. */
        INT
    }

    private Child(String name, Process process, Path log, Signal stopSignal) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.stopSignal = stopSignal;
    }

    static Child start(
            String name,
            ServerUser user,
            List<String> program,
            Map<String, String> environment,
            Path folder,
            Path log,
            Signal stopSignal) {
        ProcessBuilder builder =
                new ProcessBuilder(user.command(Spawner.mortal(program, stopSignal.name())))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        Logs.rotate(log);
        return new Child(name, Spawner.start(builder), log, stopSignal);
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Runs the action once, on another thread, when the process has ended. */
    void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    /** Why it ended: the signal, or the last line that says something. */
    String obituary() {
        int code = process.exitValue();
        return code > 128
                ? "%s was ended by signal %d (log: %s)".formatted(name, code - 128, log)
                : "%s ended with exit code %d: %s (log: %s)"
                        .formatted(name, code, LogTail.lastWords(log), log);
    }

    boolean endedCleanly() {
        return !process.isAlive() && CLEAN.contains(process.exitValue());
    }

    /** Asks it to stop, and insists after the patience is used up. */
    void stop(Duration patience) {
        if (!process.isAlive()) {
            return;
        }
        ask();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL, as a crash would do it; returns when the process is gone. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        switch (stopSignal) {
            case TERM -> process.destroy();
            case INT -> Signals.interrupt(process.pid());
        }
    }
}
