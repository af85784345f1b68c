package io.yangguang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real Keycloak with our realm, in its own database, behind the gateway's {@code /auth}. */
final class LocalKeycloak {

    static final String ADMIN = "admin";

    /** Name of the administrator's password among the secrets. */
    static final String ADMIN_SECRET = "keycloak.admin";

    /** Fixed when the distribution is built; a change makes another cache folder. */
    private static final List<String> BUILD =
            List.of(
                    "--db=postgres",
                    "--cache=local",
                    "--health-enabled=true",
                    "--http-relative-path=/auth",
                    "--http-management-relative-path=/");

    static final List<String> FLAGS =
            List.of(
                    "-Xms64m",
                    "-Xmx384m",
                    "-XX:MetaspaceSize=96M",
                    "-XX:MaxMetaspaceSize=256m",
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dfile.encoding=UTF-8",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-Djava.util.concurrent.ForkJoinPool.common.threadFactory"
                            + "=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                    "-Dpicocli.disable.closures=true",
                    "-Dquarkus-log-max-startup-records=10000",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.base/java.security=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Duser.language=en",
                    "-Duser.country=US",
                    "-Duser.timezone=Asia/Shanghai");

    private LocalKeycloak() {}

    /** The distribution, unpacked and built for PostgreSQL, once per version and flags. */
    static Path home(Places places, Path log, Progress progress) {
        Path zip = places.distFile("keycloak-", ".zip");
        String version = zip.getFileName().toString().replace(".zip", "");
        String flags = Integer.toHexString(String.join(" ", BUILD).hashCode());
        return Archives.once(
                places.cache().resolve(version + "-" + flags),
                folder -> {
                    progress.say("Keycloak: unpacking and preparing it, once (about 30 s)");
                    Archives.unpackZip(zip, folder);
                    List<String> arguments = new ArrayList<>(List.of("build"));
                    arguments.addAll(BUILD);
                    run(command(folder, List.of(), arguments), log);
                });
    }

    /** Starts it; it is ready when {@link #ready} says so. */
    static Child start(
            Places places,
            Path home,
            Database database,
            Map<Address, Integer> ports,
            Map<String, String> realm,
            String adminPassword,
            String folderMark,
            List<String> moreFlags,
            Path log) {
        importFile(places, home);
        List<String> flags = new ArrayList<>(moreFlags);
        flags.add(folderMark);
        List<String> command = new ArrayList<>(startCommand(home, ports, flags));
        command.add("--import-realm");
        return Child.start(
                "Keycloak",
                ServerUser.SAME,
                command,
                environment(database, realm, adminPassword),
                home,
                log,
                Child.Signal.TERM);
    }

    static Map<String, String> environment(
            Database database, Map<String, String> realm, String adminPassword) {
        Map<String, String> environment = new HashMap<>(realm);
        environment.put("KC_DB_URL", database.url());
        environment.put("KC_DB_USERNAME", database.owner());
        environment.put("KC_DB_PASSWORD", database.ownerPassword());
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        return environment;
    }

    static List<String> startCommand(
            Path home, Map<Address, Integer> ports, List<String> moreFlags) {
        List<String> arguments =
                List.of(
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + Backends.port(ports, Address.KEYCLOAK),
                        "--http-management-port="
                                + Backends.port(ports, Address.KEYCLOAK_MANAGEMENT),
                        "--hostname="
                                + Backends.local(ports, Address.GATEWAY, "localhost")
                                + "/auth",
                        "--hostname-backchannel-dynamic=true");
        return command(home, moreFlags, arguments);
    }

    static boolean ready(Map<Address, Integer> ports) {
        return Health.ok(
                Backends.local(ports, Address.KEYCLOAK_MANAGEMENT, "127.0.0.1") + "/health/ready");
    }

    /** Not through kc.sh: a shell in between would not pass on the kernel's death signal. */
    private static List<String> command(Path home, List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Program.java());
        command.addAll(FLAGS);
        command.addAll(flags);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(
                List.of(
                        "-cp",
                        home.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private static void importFile(Places places, Path home) {
        Path source = places.root().resolve("deploy/keycloak/realm.json");
        Path folder = home.resolve("data/import");
        Path fresh = folder.resolve("realm.part-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(folder);
            Files.copy(source, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, folder.resolve("realm.json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot hand the realm to Keycloak: " + e.getMessage(), e);
        }
    }

    private static void run(List<String> command, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Process process =
                Spawner.start(
                        new ProcessBuilder(Spawner.mortal(command, "TERM"))
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
        try {
            if (!process.waitFor(Duration.ofMinutes(5).toSeconds(), TimeUnit.SECONDS)
                    || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new LaunchFailure(
                        "Keycloak could not be prepared: %s (log: %s)"
                                .formatted(LogTail.lastWords(log), log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while preparing Keycloak", e);
        }
    }
}
