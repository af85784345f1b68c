package io.yangguang.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code up --detach}: another process does the work; this one shows it until all is healthy. */
final class Detached {

    private Detached() {}

    static int run(Places places, List<String> upArguments, PrintStream out)
            throws IOException, InterruptedException {
        Path log = places.state().resolve("logs/up.log");
        Logs.rotate(log);
        List<String> command = new ArrayList<>();
        if (ServerUser.succeeds(List.of("setsid", "true"))) {
            command.add("setsid");
        }
        command.addAll(
                List.of(
                        Program.java(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dyangguang.root=" + places.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "up"));
        command.addAll(upArguments);
        Process worker =
                new ProcessBuilder(command)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        Thread giveUp = new Thread(worker::destroy);
        Runtime.getRuntime().addShutdownHook(giveUp);

        long shown = 0;
        while (worker.isAlive() && !ready(places, worker.pid())) {
            shown = show(log, shown, out);
            Thread.sleep(200);
        }
        show(log, shown, out);
        if (!worker.isAlive()) {
            return worker.exitValue();
        }
        Runtime.getRuntime().removeShutdownHook(giveUp);
        out.println("It runs in the background; stop it with ./yangguang down.");
        return 0;
    }

    /** The worker writes its farewell lines before it says that it is ready. */
    private static boolean ready(Places places, long pid) {
        Run.Note note = Run.read(places.state());
        return note.ready() && note.pid() == pid;
    }

    private static long show(Path log, long from, PrintStream out) throws IOException {
        byte[] all = Files.readAllBytes(log);
        out.write(all, (int) from, (int) (all.length - from));
        out.flush();
        return all.length;
    }
}
