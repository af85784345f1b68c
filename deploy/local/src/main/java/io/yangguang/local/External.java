package io.yangguang.local;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Existing servers, named by the environment, instead of embedded ones.
 *
 * <p>One base address for PostgreSQL; each service has its own database and its own two logins on
 * it, and their passwords come one by one, because no service may read another's tables.
 */
record External(Map<String, String> environment) {

    External {
        environment = Map.copyOf(environment);
    }

    /** Nothing existing: everything embedded. */
    static External none() {
        return new External(Map.of());
    }

    boolean postgres() {
        return environment.containsKey("YANGGUANG_DATABASE_URL");
    }

    boolean kafka() {
        return environment.containsKey("YANGGUANG_KAFKA_BOOTSTRAP");
    }

    boolean keycloak() {
        return environment.containsKey("YANGGUANG_OIDC_ISSUER");
    }

    boolean province() {
        return environment.containsKey("YANGGUANG_PROVINCE_URL");
    }

    Map<String, Database> databases(List<String> names) {
        String base = required("YANGGUANG_DATABASE_URL").replaceAll("/+$", "");
        Map<String, Database> databases = new HashMap<>();
        for (String name : names) {
            String suffix = name.toUpperCase(Locale.ROOT);
            String owner = optional("YANGGUANG_DATABASE_OWNER_" + suffix).orElse(name + "_owner");
            String user = optional("YANGGUANG_DATABASE_USER_" + suffix).orElse(name);
            databases.put(
                    name,
                    new Database(
                            name,
                            base + "/" + name,
                            user,
                            required("YANGGUANG_DATABASE_PASSWORD_" + suffix),
                            owner,
                            required("YANGGUANG_DATABASE_OWNER_PASSWORD_" + suffix)));
        }
        return databases;
    }

    String kafkaBootstrap() {
        return required("YANGGUANG_KAFKA_BOOTSTRAP");
    }

    Backends.Oidc oidc() {
        String issuer = required("YANGGUANG_OIDC_ISSUER").replaceAll("/+$", "");
        String admin = issuer.replaceAll("/realms/[^/]+$", "");
        return new Backends.Oidc(
                issuer,
                optional("YANGGUANG_OIDC_URL").orElse(issuer),
                optional("YANGGUANG_KEYCLOAK_ADMIN_URL").orElse(admin));
    }

    Backends.Province provincePlatform() {
        return new Backends.Province(
                required("YANGGUANG_PROVINCE_URL"),
                required("YANGGUANG_PROVINCE_KEY_ID"),
                required("YANGGUANG_PROVINCE_SECRET"));
    }

    /** Secrets of our own clients in an existing Keycloak. */
    Map<String, String> clientSecrets() {
        Map<String, String> secrets = new HashMap<>();
        secrets.put("catalog-service", required("YANGGUANG_CLIENT_SECRET_CATALOG"));
        secrets.put("publication-service", required("YANGGUANG_CLIENT_SECRET_PUBLICATION"));
        optional("YANGGUANG_CLIENT_SECRET_IMPORTER").ifPresent(s -> secrets.put("importer", s));
        optional("YANGGUANG_CLIENT_SECRET_OA").ifPresent(s -> secrets.put("oa", s));
        return secrets;
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private String required(String name) {
        return optional(name)
                .orElseThrow(() ->
                        new LaunchFailure(
                                "Existing servers are named by the environment, but "
                                        + name
                                        + " is missing."));
    }
}
