package io.yangguang.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code status}: who runs, how it is, and how much memory it takes. */
final class Status {

    private Status() {}

    /** 0 when all is well, 3 when nothing runs, 1 when something is wrong. */
    static int show(Places places, PrintStream out) {
        if (!Run.going(places.state())) {
            out.println("Yangguang is not running.");
            return 3;
        }
        Run.Note note = Run.read(places.state());
        out.printf(
                "%s, process %d, %s%n",
                note.ready() ? "Running" : "Starting", note.pid(), note.url());
        boolean well = note.ready();
        long total = memory(note.pid());
        for (var entry : note.members().entrySet()) {
            Run.Member member = entry.getValue();
            String state = state(member);
            long memory = family(member.pid());
            total += memory;
            well &= state.equals("healthy");
            out.printf(
                    "  %-20s %-12s process %-8d %5d MB%n",
                    entry.getKey(), state, member.pid(), memory);
        }
        out.printf("  %-50s %5d MB resident%n", "together", total);
        return well ? 0 : 1;
    }

    private static String state(Run.Member member) {
        if (!ProcessHandle.of(member.pid()).map(ProcessHandle::isAlive).orElse(false)) {
            return "dead";
        }
        return member.health().equals("-") || Health.ok(member.health())
                ? "healthy"
                : "not healthy";
    }

    /** PostgreSQL is many processes. */
    private static long family(long pid) {
        return memory(pid)
                + ProcessHandle.of(pid)
                        .map(p -> p.descendants().mapToLong(d -> memory(d.pid())).sum())
                        .orElse(0L);
    }

    /** Proportional share in MB where the kernel tells it, so that shared pages count once. */
    private static long memory(long pid) {
        for (String file : List.of("smaps_rollup", "status")) {
            try {
                for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/" + file))) {
                    if (line.startsWith("Pss:") || line.startsWith("VmRSS:")) {
                        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                    }
                }
            } catch (IOException e) {
                // Not ours to read, or not Linux: the next file, or nothing.
                continue;
            }
        }
        return 0;
    }
}
