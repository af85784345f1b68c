package io.yangguang.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code up}: starts everything, stays until it is told to stop, and leaves nothing running. */
final class Up {

    private final Places places;
    private final Map<String, String> environment;
    private final PrintStream out;
    private volatile @Nullable Stack stack;
    private volatile @Nullable Training training;
    private volatile boolean stopping;
    private volatile int exitCode;

    Up(Places places, Map<String, String> environment, PrintStream out) {
        this.places = places;
        this.environment = environment;
        this.out = out;
    }

    /** Does not return before the end. */
    void run(boolean fresh, boolean sample) {
        Path folder = places.state();
        Run run = Run.take(folder);
        if (run == null) {
            Run.Note note = Run.read(folder);
            throw new LaunchFailure(
                    "Yangguang is already running (process %d%s): stop it with ./yangguang down."
                            .formatted(note.pid(), note.url().isEmpty() ? "" : ", " + note.url()));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "shutdown"));
        Progress progress = Progress.timed(out);
        int orphans = run.stopOrphans();
        if (orphans > 0) {
            progress.say("Stopped " + orphans + " processes that a killed run had left behind");
        }
        if (fresh) {
            forget(folder);
            progress.say("Starting over: data and secrets of " + folder + " are removed");
        }
        boolean empty = !Files.exists(folder.resolve("secrets.properties"));
        try {
            Stack started = start(run, progress);
            if (sample && empty) {
                Sample.load(started, progress);
            }
            run.note(true, started.gatewayUrl(), started);
            out.println(Welcome.text(started));
            out.flush();
            watch(started);
        } catch (LaunchFailure e) {
            if (!stopping) {
                out.println("Not started: " + e.getMessage());
                exit(1);
            }
        } catch (InterruptedException e) {
            exit(1);
        }
        sleepUntilHalted();
    }

    private Stack start(Run run, Progress progress) {
        StackBuilder builder = Stack.in(places).folder(places.state()).environment(environment);
        Stack fresh = new Stack(builder);
        stack = fresh;
        builder.progress(what -> {
            progress.say(what);
            run.note(false, fresh.gatewayUrl(), fresh);
        });
        fresh.startAll();
        return fresh;
    }

    private void watch(Stack started) throws InterruptedException {
        Training making = new Training(started);
        training = making;
        making.begin();
        while (!stopping) {
            String obituary = started.awaitObituary(Duration.ofSeconds(1));
            if (obituary != null && !stopping) {
                out.println(obituary + "; stopping everything.");
                exit(1);
            }
        }
    }

    /** Data goes, caches and logs stay. */
    private void forget(Path folder) {
        for (String name : List.of("postgresql", "kafka", "province", "secrets.properties")) {
            Folders.delete(folder.resolve(name));
        }
        Folders.delete(places.postgresState(folder.resolve("postgresql")));
    }

    private void exit(int code) {
        exitCode = code;
        System.exit(code);
    }

    /** Runs on Ctrl-C, SIGTERM and our own exit alike. */
    private void shutDown() {
        stopping = true;
        Training making = training;
        if (making != null) {
            making.close();
        }
        Stack running = stack;
        if (running != null && !running.children().isEmpty()) {
            long start = System.nanoTime();
            out.println("Stopping...");
            out.flush();
            running.close();
            out.printf("Stopped after %.1f s.%n", (System.nanoTime() - start) / 1e9);
            out.flush();
        }
        Runtime.getRuntime().halt(exitCode);
    }

    private static void sleepUntilHalted() {
        while (true) {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
