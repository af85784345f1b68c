package io.yangguang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/**
 * Makes missing AOT caches for the next start, once all is up: each program runs a second time, at
 * low priority, on a scratch PostgreSQL and Kafka, so that no real data is touched. Whatever goes
 * wrong here costs time at the next start and nothing else.
 */
final class Training implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> LOW = List.of("nice", "-n", "19");
    private static final List<String> ADDRESSES =
            List.of("/q/openapi", "/q/metrics", "/open/v1/disclosures", "/q/health/ready");

    private final Stack stack;
    private final Places places;
    private final Path folder;
    private final List<Child> children = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    Training(Stack stack) {
        this.stack = stack;
        this.places = stack.settings.places;
        this.folder = stack.settings.folder.resolve("training");
    }

    void begin() {
        Thread thread = new Thread(this::run, "training");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            Thread.sleep(Duration.ofSeconds(3));
            List<Program> programs = new ArrayList<>(List.of(Program.values()));
            programs.removeIf(program -> AotCache.of(places, program).present());
            boolean keycloak = !stack.settings.external.keycloak() && !keycloakCache().present();
            if (!programs.isEmpty() || keycloak) {
                train(programs, keycloak);
            }
        } catch (LaunchFailure | IOException e) {
            note("gave up: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            Folders.delete(folder);
            Folders.delete(places.postgresState(folder));
        }
    }

    private AotCache keycloakCache() {
        return AotCache.keycloak(
                places, LocalKeycloak.home(places, stack.log("keycloak-build"), what -> {}));
    }

    private void train(List<Program> programs, boolean keycloak)
            throws IOException, InterruptedException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        Files.createDirectories(places.cache().resolve("aot"));
        LocalPostgres postgres =
                LocalPostgres.start(
                        places,
                        new LocalPostgres.Settings(
                                folder.resolve("postgresql"),
                                Ports.free(),
                                false,
                                role -> "training"),
                        folder.resolve("postgresql.log"),
                        this::adopt);
        AotCache kafkaCache = AotCache.kafka(places);
        LocalKafka kafka =
                LocalKafka.start(
                        places,
                        folder.resolve("kafka"),
                        Ports.free(),
                        Ports.free(),
                        folder.resolve("kafka.log"),
                        kafkaCache.present() ? List.of() : kafkaCache.recordingFlags(),
                        this::adopt);
        if (keycloak) {
            train(keycloakCache(), keycloakRun(postgres.createDatabase("keycloak")));
        }
        for (Program program : programs) {
            train(AotCache.of(places, program), serviceRun(program, postgres, kafka));
        }
        kafka.child().stop(PATIENCE);
        kafkaCache.keep();
        postgres.close();
    }

    /** A recording run: the child, and how to know that it has come up. */
    private record Recording(Child child, BooleanSupplier ready, Runnable visit) {}

    private void train(AotCache cache, Recording recording) throws IOException {
        Child child = adopt(recording.child());
        try {
            Patience.until(child, PATIENCE, recording.ready());
            recording.visit().run();
            child.stop(PATIENCE);
            note(cache.name() + (cache.keep() ? ": cache made" : ": no cache was written"));
        } catch (LaunchFailure e) {
            child.kill();
            note(cache.name() + ": " + e.getMessage());
        }
    }

    private Recording serviceRun(Program program, LocalPostgres postgres, LocalKafka kafka) {
        Map<Address, Integer> ports = Address.free();
        Map<String, Database> databases =
                program.database().isEmpty()
                        ? Map.of()
                        : Map.of(program.database(), postgres.createDatabase(program.database()));
        Backends real = stack.backends();
        Backends scratch =
                new Backends(
                        databases,
                        kafka.bootstrap(),
                        real.oidc(),
                        real.province(),
                        real.clientSecrets());
        Map<String, String> environment = new HashMap<>(scratch.environment(program, ports));
        // Nothing leaves for the real province or the real services.
        environment.put("YANGGUANG_PROVINCE_URL", "http://127.0.0.1:" + Ports.free());
        List<String> command = new ArrayList<>(LOW);
        command.addAll(program.command(places, AotCache.of(places, program).recordingFlags()));
        String base = Backends.local(ports, program.address(), "127.0.0.1");
        return new Recording(
                start("training of " + program.folder(), command, environment, program.folder()),
                () -> Health.ok(base + "/q/health/ready"),
                () -> ADDRESSES.forEach(address -> Health.ok(base + address)));
    }

    private Recording keycloakRun(Database database) {
        Map<Address, Integer> ports = Address.free();
        Path home = LocalKeycloak.home(places, stack.log("keycloak-build"), what -> {});
        Map<String, String> environment = LocalKeycloak.environment(database, Map.of(), "training");
        List<String> command = new ArrayList<>(LOW);
        command.addAll(
                LocalKeycloak.startCommand(
                        home, ports, AotCache.keycloak(places, home).recordingFlags()));
        String realm = Backends.local(ports, Address.KEYCLOAK, "127.0.0.1") + "/auth/realms/master";
        return new Recording(
                start("training of Keycloak", command, environment, "keycloak"),
                () -> LocalKeycloak.ready(ports),
                () -> Health.ok(realm + "/.well-known/openid-configuration"));
    }

    private Child start(
            String name, List<String> command, Map<String, String> environment, String log) {
        return Child.start(
                name,
                ServerUser.SAME,
                command,
                environment,
                folder,
                folder.resolve(log + ".log"),
                Child.Signal.TERM);
    }

    private Child adopt(Child child) {
        children.add(child);
        if (closed) {
            child.kill();
        }
        return child;
    }

    private void note(String what) {
        if (closed) {
            return;
        }
        try {
            Files.writeString(
                    stack.log("training"),
                    what + System.lineSeparator(),
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            closed = true;
        }
    }

    /** Ends it wherever it is. */
    @Override
    public void close() {
        closed = true;
        children.forEach(Child::kill);
    }
}
