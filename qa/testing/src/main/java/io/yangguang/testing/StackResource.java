package io.yangguang.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.yangguang.local.Database;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL and Kafka for a {@code @QuarkusTest}, and tokens without Keycloak.
 *
 * <pre>
 * &#64;WithTestResource(value = StackResource.class,
 *         initArgs = {&#64;ResourceArg(name = "database", value = "catalog"),
 *                     &#64;ResourceArg(name = "kafka", value = "true")})
 * </pre>
 *
 * <p>The servers are shared by all tests of the JVM and end with it; the database keeps what an
 * earlier class wrote.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable String database;
    private boolean kafka;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
        kafka = Boolean.parseBoolean(arguments.getOrDefault("kafka", "false"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(tokens());
        if (database != null) {
            config.putAll(database(Servers.database(database)));
        }
        if (kafka) {
            String bootstrap = Servers.kafka();
            config.put("YANGGUANG_KAFKA_BOOTSTRAP", bootstrap);
            config.put("kafka.bootstrap.servers", bootstrap);
        }
        config.put("YANGGUANG_SANDBOX", "true");
        config.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.devservices.enabled", "false");
        return config;
    }

    private static Map<String, String> database(Database database) {
        return Map.ofEntries(
                Map.entry("YANGGUANG_DATABASE_URL", database.url()),
                Map.entry("YANGGUANG_DATABASE_USER", database.user()),
                Map.entry("YANGGUANG_DATABASE_PASSWORD", database.password()),
                Map.entry("YANGGUANG_DATABASE_OWNER", database.owner()),
                Map.entry("YANGGUANG_DATABASE_OWNER_PASSWORD", database.ownerPassword()),
                Map.entry("quarkus.datasource.jdbc.url", database.url()),
                Map.entry("quarkus.datasource.username", database.user()),
                Map.entry("quarkus.datasource.password", database.password()),
                Map.entry("quarkus.flyway.username", database.owner()),
                Map.entry("quarkus.flyway.password", database.ownerPassword()),
                Map.entry("quarkus.flyway.placeholders.app", database.user()));
    }

    /** Verified with a key that only this JVM knows: no discovery, no Keycloak. */
    private static Map<String, String> tokens() {
        return Map.of(
                "quarkus.oidc.auth-server-url", "",
                "quarkus.oidc.public-key", Tokens.publicKey(),
                "quarkus.oidc.token.issuer", Tokens.ISSUER,
                "quarkus.oidc.token.audience", Tokens.AUDIENCE,
                "YANGGUANG_OIDC_ISSUER", Tokens.ISSUER);
    }

    @Override
    public void stop() {
        // The servers end with the JVM: the next test class of the module uses them again.
    }
}
