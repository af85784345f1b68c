package io.yangguang.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The commands of {@code ./yangguang} that concern the running suite. */
public final class Main {

    private static final String USAGE =
            "Usage: ./yangguang up [--detach] [--fresh] [--no-sample] | down | status"
                    + " | logs SERVICE [--follow] | doctor";

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code;
        try {
            code = run(List.of(arguments), out);
        } catch (LaunchFailure e) {
            out.println(e.getMessage());
            code = 1;
        }
        out.flush();
        System.exit(code);
    }

    private static int run(List<String> arguments, PrintStream out)
            throws IOException, InterruptedException {
        if (arguments.isEmpty()) {
            throw new LaunchFailure(USAGE);
        }
        Places places = Places.find();
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (arguments.getFirst()) {
            case "up" -> up(places, rest, out);
            case "down" -> down(places, out);
            case "status" -> Status.show(places, out);
            case "logs" -> logs(places, rest, out);
            case "doctor" -> doctor(places, out);
            default -> throw new LaunchFailure(USAGE);
        };
    }

    private static int up(Places places, List<String> options, PrintStream out)
            throws IOException, InterruptedException {
        if (!Set.of("--detach", "--fresh", "--no-sample").containsAll(options)) {
            throw new LaunchFailure(USAGE);
        }
        if (options.contains("--detach")) {
            return Detached.run(
                    places, options.stream().filter(o -> !o.equals("--detach")).toList(), out);
        }
        new Up(places, System.getenv(), out)
                .run(options.contains("--fresh"), !options.contains("--no-sample"));
        return 1;
    }

    private static int down(Places places, PrintStream out) throws InterruptedException {
        Path folder = places.state();
        if (!Run.going(folder)) {
            out.println("Yangguang is not running.");
            return 0;
        }
        Run.Note note = Run.read(folder);
        ProcessHandle.of(note.pid()).ifPresent(ProcessHandle::destroy);
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (Run.going(folder)) {
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure(
                        "Process " + note.pid() + " has not stopped everything within 90 s.");
            }
            Thread.sleep(100);
        }
        out.println("Stopped.");
        return 0;
    }

    private static int logs(Places places, List<String> options, PrintStream out)
            throws IOException, InterruptedException {
        Path folder = places.state().resolve("logs");
        List<String> names = options.stream().filter(o -> !o.startsWith("-")).toList();
        Path log = folder.resolve((names.size() == 1 ? names.getFirst() : "") + ".log");
        if (!Files.exists(log)) {
            try (var files =
                    Files.exists(folder)
                            ? Files.list(folder)
                            : java.util.stream.Stream.<Path>empty()) {
                List<String> known =
                        files.map(file -> file.getFileName().toString())
                                .filter(name -> name.endsWith(".log"))
                                .map(name -> name.replace(".log", ""))
                                .sorted()
                                .toList();
                throw new LaunchFailure("Which log? There are: " + String.join(", ", known));
            }
        }
        LogTail.lines(log, 200).forEach(out::println);
        if (options.contains("--follow")) {
            LogTail.follow(log, out);
        }
        return 0;
    }

    private static int doctor(Places places, PrintStream out) {
        int lacks = Doctor.examine(places, System.getenv(), out);
        out.println(lacks == 0 ? "Nothing is lacking." : lacks + " things are lacking.");
        return lacks == 0 ? 0 : 1;
    }
}
