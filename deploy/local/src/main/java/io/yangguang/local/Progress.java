package io.yangguang.local;

/** Hears what happens while the stack starts and stops. */
@FunctionalInterface
public interface Progress {

    /** Says one thing that has happened or begins. */
    void say(String what);

    /** For tests: says nothing. */
    static Progress silent() {
        return _ -> {};
    }

    /** To the terminal, with the seconds since the start. */
    static Progress timed(java.io.PrintStream out) {
        long start = System.nanoTime();
        return what -> {
            double seconds = (System.nanoTime() - start) / 1e9;
            synchronized (out) {
                out.printf("[%5.1f s] %s%n", seconds, what);
                out.flush();
            }
        };
    }
}
