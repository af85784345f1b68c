package io.yangguang.local;

import io.yangguang.local.realm.KeycloakAdmin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite on this machine: PostgreSQL, Kafka, Keycloak, the province simulator and the
 * services, as children of this process. Also for tests, on free ports and in a folder of their
 * own:
 *
 * <pre>
 * Stack stack = Stack.in(Places.find()).folder(temp).freePorts().withoutFsync().start();
 * stack.kill("publication-service");
 * stack.start("publication-service", Map.of("YANGGUANG_CRASH", "after-commit"));
 * stack.close();
 * </pre>
 */
public final class Stack implements AutoCloseable {

    private static final Duration HEALTHY = Duration.ofMinutes(4);

    final StackBuilder settings;
    private final Secrets secrets;
    private final Map<String, Child> running = new HashMap<>();
    private final BlockingQueue<String> obituaries = new LinkedBlockingQueue<>();
    private volatile @Nullable Servers servers;
    private volatile boolean closing;

    /** The embedded servers that were started, and what the services stand on. */
    record Servers(
            @Nullable LocalPostgres postgres, @Nullable LocalKafka kafka, Backends backends) {}

    Stack(StackBuilder settings) {
        this.settings = settings;
        this.secrets = Secrets.open(settings.folder.resolve("secrets.properties"));
    }

    public static StackBuilder in(Places places) {
        return new StackBuilder(places);
    }

    void startAll() {
        try {
            new Startup(this, settings, secrets).run();
        } catch (LaunchFailure e) {
            close();
            throw e;
        }
    }

    void serversAre(Servers started) {
        servers = started;
    }

    private Servers servers() {
        Servers started = servers;
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    Backends backends() {
        return servers().backends();
    }

    /** From now on it is stopped with the stack, and its end is noticed. */
    synchronized Child adopt(String key, Child child) {
        running.put(key, child);
        if (closing) {
            child.kill();
            throw new LaunchFailure(child.name() + " was stopped while starting");
        }
        child.onExit(() -> {
            synchronized (this) {
                if (!closing && running.get(key) == child) {
                    obituaries.add(child.obituary());
                }
            }
        });
        return child;
    }

    /** Starts a service that is not running and returns when it is healthy. */
    public void start(String service, Map<String, String> moreEnvironment) {
        Program program = Program.named(service);
        Child child = launch(program, moreEnvironment);
        Patience.until(child, HEALTHY, () -> healthy(program));
    }

    /** Starts a service and does not wait: for a service that is about to crash. */
    public void startWithoutWaiting(String service, Map<String, String> moreEnvironment) {
        launch(Program.named(service), moreEnvironment);
    }

    Child launch(Program program, Map<String, String> moreEnvironment) {
        Map<String, String> environment =
                new HashMap<>(backends().environment(program, settings.ports));
        environment.putAll(settings.serviceEnvironment.getOrDefault(program.folder(), Map.of()));
        environment.putAll(moreEnvironment);
        List<String> flags = new ArrayList<>(AotCache.of(settings.places, program).flags());
        flags.add(mark());
        return adopt(
                program.folder(),
                Child.start(
                        program.folder(),
                        ServerUser.SAME,
                        program.command(settings.places, flags),
                        environment,
                        settings.folder,
                        log(program.folder()),
                        Child.Signal.TERM));
    }

    /** Tells our processes from those of another stack. */
    String mark() {
        return "-Dyangguang.folder=" + settings.folder;
    }

    boolean healthy(Program program) {
        return Health.ok(
                Backends.local(settings.ports, program.address(), "127.0.0.1") + "/q/health/ready");
    }

    /** Where a child says how it is, or "-" when being alive is all there is to ask. */
    String healthUrl(String name) {
        return switch (name) {
            case "postgresql", "kafka" -> "-";
            case "keycloak" ->
                    Backends.local(settings.ports, Address.KEYCLOAK_MANAGEMENT, "127.0.0.1")
                            + "/health/ready";
            case "province-simulator" ->
                    Backends.local(settings.ports, Address.PROVINCE, "127.0.0.1") + "/health";
            default -> serviceUrl(name) + "/q/health/ready";
        };
    }

    /** SIGKILL, as a crash would do it; returns when the process is gone. */
    public void kill(String name) {
        forget(name).kill();
    }

    /** SIGTERM; returns when the process is gone. */
    public void stop(String name) {
        forget(name).stop(Duration.ofSeconds(30));
    }

    /** Waits until a service that was to crash has ended. */
    public void awaitDeath(String name, Duration patience) throws InterruptedException {
        Child child = child(name);
        long deadline = System.nanoTime() + patience.toNanos();
        while (child.alive()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(name + " is still alive after " + patience);
            }
            Thread.sleep(50);
        }
        forget(name);
    }

    public synchronized boolean alive(String name) {
        Child child = running.get(name);
        return child != null && child.alive();
    }

    synchronized Child child(String name) {
        Child child = running.get(name);
        if (child == null) {
            throw new IllegalArgumentException(name + " is not running");
        }
        return child;
    }

    private synchronized Child forget(String name) {
        Child child = child(name);
        running.remove(name);
        return child;
    }

    synchronized Map<String, Child> children() {
        return Map.copyOf(running);
    }

    /** Waits for a child that ended without being asked to; the sentence about it, or null. */
    @Nullable String awaitObituary(Duration patience) throws InterruptedException {
        return obituaries.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Where everything that a user touches is, such as {@code http://localhost:8080}. */
    public String gatewayUrl() {
        return Backends.local(settings.ports, Address.GATEWAY, "localhost");
    }

    /** A service directly, past the gateway. */
    public String serviceUrl(String service) {
        return Backends.local(settings.ports, Program.named(service).address(), "127.0.0.1");
    }

    public String provinceUrl() {
        return backends().province().url();
    }

    public String provinceKeyId() {
        return backends().province().keyId();
    }

    public String provinceSecret() {
        return backends().province().secret();
    }

    /** As it stands in tokens. */
    public String issuer() {
        return backends().oidc().issuer();
    }

    /** Where tokens are had from here, past the gateway. */
    public String tokenUrl() {
        return backends().oidc().url() + "/protocol/openid-connect/token";
    }

    /** Another realm of our Keycloak, or ours, as its administrator. */
    public KeycloakAdmin keycloakAdmin(String realm) {
        return new KeycloakAdmin(
                backends().oidc().adminUrl(),
                realm,
                LocalKeycloak.ADMIN,
                secrets.get(LocalKeycloak.ADMIN_SECRET));
    }

    /** Secret of a confidential client: importer, oa, catalog-service, publication-service. */
    public String clientSecret(String client) {
        String secret = backends().clientSecrets().get(client);
        if (secret == null) {
            throw new IllegalArgumentException("no secret for client " + client);
        }
        return secret;
    }

    /** Address and logins of {@code catalog}, {@code publication} or {@code inspection}. */
    public Database database(String name) {
        Database database = backends().databases().get(name);
        if (database == null) {
            throw new IllegalArgumentException("no database " + name);
        }
        return database;
    }

    public String kafkaBootstrap() {
        return backends().kafka();
    }

    public Path log(String name) {
        return settings.folder.resolve("logs").resolve(name + ".log");
    }

    /** Stops everything, those first that need the others. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        Shutdown.of(List.copyOf(children().values()));
    }

    /** Stops everything at once and removes the folder: for tests. */
    public void discard() {
        close();
        Servers started = servers;
        if (started != null && started.postgres() != null) {
            Folders.delete(started.postgres().folder());
        }
        Folders.delete(settings.folder);
    }
}
