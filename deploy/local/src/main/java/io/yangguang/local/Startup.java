package io.yangguang.local;

import io.yangguang.local.realm.KeycloakAdmin;
import io.yangguang.local.realm.RealmFailure;
import io.yangguang.local.realm.RealmMigration;
import io.yangguang.local.realm.RealmMigrations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Starts everything as much at once as the dependencies allow. */
final class Startup {

    private static final Duration SLOW = Duration.ofMinutes(4);
    private static final List<String> DATABASES = List.of("catalog", "publication", "inspection");

    private final Stack stack;
    private final StackBuilder settings;
    private final Secrets secrets;
    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

    Startup(Stack stack, StackBuilder settings, Secrets secrets) {
        this.stack = stack;
        this.settings = settings;
        this.secrets = secrets;
    }

    void run() {
        for (Program program : Program.values()) {
            program.jar(settings.places);
        }
        PortOwners.requireFree(settings.ports, Ownership.of(settings.external));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var postgres = step(threads, "PostgreSQL", this::postgres);
            var kafka = step(threads, "Kafka", this::kafka);
            var home = step(threads, "", this::keycloakHome);
            var province = step(threads, "Province simulator", this::province);
            var keycloak =
                    postgres.thenCombineAsync(
                            home,
                            (pg, place) -> timed("Keycloak", () -> keycloak(pg, place)),
                            threads);
            var services =
                    postgres.thenCombineAsync(
                            kafka,
                            (pg, broker) -> {
                                stack.serversAre(
                                        new Stack.Servers(
                                                pg.server(),
                                                broker.server(),
                                                backends(pg, broker)));
                                return services(threads);
                            },
                            threads);
            CompletableFuture.allOf(keycloak, province, services).join();
            services.join().join();
        } catch (CompletionException e) {
            throw failure(e);
        }
    }

    private CompletableFuture<Void> services(ExecutorService threads) {
        return CompletableFuture.allOf(
                java.util.Arrays.stream(Program.values())
                        .map(program -> step(threads, program.folder(), () -> service(program)))
                        .toArray(CompletableFuture<?>[]::new));
    }

    private LaunchFailure failure(CompletionException wrapped) {
        Throwable cause = first.get();
        if (cause instanceof LaunchFailure failure) {
            return failure;
        }
        return new LaunchFailure("Starting failed: " + (cause == null ? wrapped : cause), wrapped);
    }

    @FunctionalInterface
    private interface Step<T> {
        T run();
    }

    private <T> CompletableFuture<T> step(ExecutorService threads, String name, Step<T> step) {
        return CompletableFuture.supplyAsync(() -> timed(name, step), threads);
    }

    /** The first failure ends everything: the other steps then see their children die. */
    private <T> T timed(String name, Step<T> step) {
        long start = System.nanoTime();
        try {
            T result = step.run();
            if (!name.isEmpty()) {
                settings.progress.say(
                        "%-20s ready after %.1f s"
                                .formatted(name, (System.nanoTime() - start) / 1e9));
            }
            return result;
        } catch (RuntimeException | Error e) {
            if (first.compareAndSet(null, e)) {
                stack.close();
            }
            throw e;
        }
    }

    /** Databases, and the server when it is ours. */
    record Postgres(@Nullable LocalPostgres server, Map<String, Database> databases) {}

    /** Bootstrap address, and the broker when it is ours. */
    record Kafka(@Nullable LocalKafka server, String bootstrap) {}

    private Postgres postgres() {
        if (settings.external.postgres()) {
            List<String> names = new java.util.ArrayList<>(DATABASES);
            if (!settings.external.keycloak()) {
                names.add("keycloak");
            }
            return new Postgres(null, settings.external.databases(names));
        }
        LocalPostgres server =
                LocalPostgres.start(
                        settings.places,
                        new LocalPostgres.Settings(
                                settings.folder.resolve("postgresql"),
                                Backends.port(settings.ports, Address.POSTGRESQL),
                                settings.durable,
                                role -> secrets.get("database." + role)),
                        stack.log("postgresql"),
                        child -> stack.adopt("postgresql", child));
        Map<String, Database> databases = new HashMap<>();
        for (String name : DATABASES) {
            databases.put(name, server.createDatabase(name));
        }
        databases.put("keycloak", server.createDatabase("keycloak"));
        return new Postgres(server, databases);
    }

    private Kafka kafka() {
        if (settings.external.kafka()) {
            return new Kafka(null, settings.external.kafkaBootstrap());
        }
        LocalKafka server =
                LocalKafka.start(
                        settings.places,
                        settings.folder.resolve("kafka"),
                        Backends.port(settings.ports, Address.KAFKA),
                        Backends.port(settings.ports, Address.KAFKA_CONTROLLER),
                        stack.log("kafka"),
                        AotCache.kafka(settings.places).flags(),
                        child -> stack.adopt("kafka", child));
        return new Kafka(server, server.bootstrap());
    }

    private Path keycloakHome() {
        return settings.external.keycloak()
                ? settings.folder
                : LocalKeycloak.home(
                        settings.places, stack.log("keycloak-build"), settings.progress);
    }

    private boolean keycloak(Postgres postgres, Path home) {
        if (settings.external.keycloak()) {
            return true;
        }
        Database database = postgres.databases().get("keycloak");
        if (database == null) {
            throw new IllegalStateException("no database for Keycloak");
        }
        Map<String, String> realm = new HashMap<>();
        realm.put(
                "YANGGUANG_PUBLIC_URL",
                Backends.local(settings.ports, Address.GATEWAY, "localhost"));
        clientSecrets()
                .forEach((client, secret) ->
                        realm.put(
                                "YANGGUANG_CLIENT_SECRET_"
                                        + client.replace("-service", "")
                                                .toUpperCase(java.util.Locale.ROOT),
                                secret));
        Child child =
                stack.adopt(
                        "keycloak",
                        LocalKeycloak.start(
                                settings.places,
                                home,
                                database,
                                settings.ports,
                                realm,
                                secrets.get(LocalKeycloak.ADMIN_SECRET),
                                stack.mark(),
                                AotCache.keycloak(settings.places, home).flags(),
                                stack.log("keycloak")));
        Patience.until(child, SLOW, () -> LocalKeycloak.ready(settings.ports));
        migrate(realm);
        return true;
    }

    /** An import happens once; what the realm got since then comes by migrations. */
    private void migrate(Map<String, String> variables) {
        try {
            var admin =
                    new KeycloakAdmin(
                            Backends.local(settings.ports, Address.KEYCLOAK, "127.0.0.1") + "/auth",
                            "yangguang",
                            LocalKeycloak.ADMIN,
                            secrets.get(LocalKeycloak.ADMIN_SECRET));
            new RealmMigrations(admin, variables)
                    .apply(RealmMigration.all())
                    .forEach(each -> settings.progress.say("Realm: " + each.description()));
        } catch (RealmFailure e) {
            // The owner of the installation may have changed the administrator's password.
            settings.progress.say("The realm may lack new rights: " + e.getMessage());
        }
    }

    private Map<String, String> clientSecrets() {
        if (settings.external.keycloak()) {
            return settings.external.clientSecrets();
        }
        Map<String, String> all = new HashMap<>();
        for (String client : List.of("catalog-service", "publication-service", "importer", "oa")) {
            all.put(client, secrets.get("client." + client));
        }
        return all;
    }

    private Backends.Province provinceSettings() {
        return settings.external.province()
                ? settings.external.provincePlatform()
                : new Backends.Province(
                        Backends.local(settings.ports, Address.PROVINCE, "127.0.0.1"),
                        "yangguang-local",
                        secrets.get("province"));
    }

    private boolean province() {
        if (settings.external.province()) {
            return true;
        }
        Backends.Province province = provinceSettings();
        Child child =
                stack.adopt(
                        "province-simulator",
                        LocalProvince.start(
                                settings.places,
                                Backends.port(settings.ports, Address.PROVINCE),
                                province,
                                settings.folder.resolve("province"),
                                stack.mark(),
                                stack.log("province-simulator")));
        Patience.until(child, SLOW, () -> Health.ok(province.url() + "/health"));
        return true;
    }

    private Backends backends(Postgres postgres, Kafka kafka) {
        Backends.Oidc oidc =
                settings.external.keycloak()
                        ? settings.external.oidc()
                        : new Backends.Oidc(
                                Backends.local(settings.ports, Address.GATEWAY, "localhost")
                                        + "/auth/realms/yangguang",
                                Backends.local(settings.ports, Address.KEYCLOAK, "127.0.0.1")
                                        + "/auth/realms/yangguang",
                                Backends.local(settings.ports, Address.KEYCLOAK, "127.0.0.1")
                                        + "/auth");
        return new Backends(
                postgres.databases(), kafka.bootstrap(), oidc, provinceSettings(), clientSecrets());
    }

    private boolean service(Program program) {
        Child child = stack.launch(program, Map.of());
        Patience.until(child, SLOW, () -> stack.healthy(program));
        return true;
    }
}
