package io.yangguang.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts children that the kernel ends with us, a kill -9 of ours included. Linux ties that promise
 * to the thread which forked, not to the process; hence one thread that lives as long as we do.
 */
final class Spawner {

    private static final ExecutorService THREAD =
            Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "yangguang-spawner");
                thread.setDaemon(true);
                thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
                return thread;
            });

    private static final boolean DEATH_SIGNAL =
            ServerUser.succeeds(List.of("setpriv", "--pdeathsig", "TERM", "true"));

    private Spawner() {}

    private static final boolean OWN_SESSION = ServerUser.succeeds(List.of("setsid", "true"));

    /**
     * The program, to be ended with us and only by us: in a session of its own Ctrl-C reaches us
     * first, and we stop our children in order. Goes inside any change of user: the kernel forgets
     * the promise when the uid changes.
     */
    static List<String> mortal(List<String> program, String deathSignal) {
        List<String> command = new ArrayList<>();
        if (OWN_SESSION) {
            command.add("setsid");
        }
        if (DEATH_SIGNAL) {
            command.addAll(List.of("setpriv", "--pdeathsig", deathSignal));
        }
        command.addAll(program);
        return List.copyOf(command);
    }

    static Process start(ProcessBuilder builder) {
        Callable<Process> start = builder::start;
        try {
            return THREAD.submit(start).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while starting " + builder.command(), e);
        } catch (ExecutionException e) {
            throw new LaunchFailure(
                    "Could not start "
                            + builder.command().getFirst()
                            + ": "
                            + String.valueOf(e.getCause()),
                    e);
        }
    }
}
