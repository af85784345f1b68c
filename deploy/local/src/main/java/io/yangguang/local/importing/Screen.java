package io.yangguang.local.importing;

import java.io.PrintStream;

/** What the person sees: a bar on a terminal, now and then a line elsewhere. */
final class Screen {

    private static final int WIDTH = 30;
    private static final long LINE_EVERY_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private long lastLine = System.nanoTime();

    Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void progress(double part, Tally tally) {
        if (terminal) {
            int full = (int) (part * WIDTH);
            out.printf(
                    "\r\u001b[K[%s%s] %3d %%  %s",
                    "#".repeat(full), " ".repeat(WIDTH - full), (int) (part * 100), tally);
            out.flush();
        } else if (System.nanoTime() - lastLine > LINE_EVERY_NANOS) {
            lastLine = System.nanoTime();
            out.printf("%3d %%  %s%n", (int) (part * 100), tally);
        }
    }

    void rejected(long line, String sourceId, String reason) {
        clear();
        out.printf(
                "line %d%s rejected: %s%n", line, sourceId.isEmpty() ? "" : " " + sourceId, reason);
    }

    void say(String sentence) {
        clear();
        out.println(sentence);
    }

    void end(Tally tally) {
        clear();
        out.println(tally);
    }

    private void clear() {
        if (terminal) {
            out.print("\r\u001b[K");
        }
    }
}
