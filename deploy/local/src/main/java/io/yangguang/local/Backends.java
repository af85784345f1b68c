package io.yangguang.local;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * What the services stand on, embedded or existing.
 *
 * @param databases by service name; values in the environment's names are per service
 * @param clientSecrets by Keycloak client
 */
record Backends(
        Map<String, Database> databases,
        String kafka,
        Oidc oidc,
        Province province,
        Map<String, String> clientSecrets) {

    /**
     * @param issuer as it stands in tokens
     * @param url of the realm, for keys and tokens, from here
     * @param adminUrl base address of Keycloak, from here
     */
    record Oidc(String issuer, String url, String adminUrl) {}

    record Province(String url, String keyId, String secret) {}

    Backends {
        databases = Map.copyOf(databases);
        clientSecrets = Map.copyOf(clientSecrets);
    }

    /** What one service is told, in the names that its application.properties reads. */
    Map<String, String> environment(Program program, Map<Address, Integer> ports) {
        Map<String, String> all = new HashMap<>();
        all.put("YANGGUANG_HOST", "127.0.0.1");
        all.put("YANGGUANG_PORT", Integer.toString(port(ports, program.address())));
        all.put("YANGGUANG_KAFKA_BOOTSTRAP", kafka);
        all.put("YANGGUANG_OIDC_ISSUER", oidc.issuer());
        all.put("YANGGUANG_OIDC_URL", oidc.url());
        all.put("YANGGUANG_KEYCLOAK_ADMIN_URL", oidc.adminUrl());
        all.put(
                "YANGGUANG_KEYCLOAK_URL",
                URI.create(oidc.adminUrl()).resolve("/").toString().replaceAll("/$", ""));
        all.put("YANGGUANG_PUBLIC_URL", local(ports, Address.GATEWAY, "localhost"));
        all.put("YANGGUANG_CATALOG_URL", local(ports, Address.CATALOG, "127.0.0.1"));
        all.put("YANGGUANG_PUBLICATION_URL", local(ports, Address.PUBLICATION, "127.0.0.1"));
        all.put("YANGGUANG_INSPECTION_URL", local(ports, Address.INSPECTION, "127.0.0.1"));
        all.put("YANGGUANG_PROVINCE_URL", province.url());
        all.put("YANGGUANG_PROVINCE_KEY_ID", province.keyId());
        all.put("YANGGUANG_PROVINCE_SECRET", province.secret());
        all.put("YANGGUANG_SANDBOX", "true");
        // Keycloak is the slowest to start; a service waits for it instead of failing.
        all.put("QUARKUS_OIDC_CONNECTION_DELAY", "180S");
        Database database = databases.get(program.database());
        if (database != null) {
            all.put("YANGGUANG_DATABASE_URL", database.url());
            all.put("YANGGUANG_DATABASE_USER", database.user());
            all.put("YANGGUANG_DATABASE_PASSWORD", database.password());
            all.put("YANGGUANG_DATABASE_OWNER", database.owner());
            all.put("YANGGUANG_DATABASE_OWNER_PASSWORD", database.ownerPassword());
        }
        String secret = clientSecrets.get(program.folder());
        if (secret != null) {
            all.put("YANGGUANG_CLIENT_SECRET", secret);
        }
        return all;
    }

    static String local(Map<Address, Integer> ports, Address address, String host) {
        return "http://" + host + ":" + port(ports, address);
    }

    static int port(Map<Address, Integer> ports, Address address) {
        Integer port = ports.get(address);
        if (port == null) {
            throw new IllegalArgumentException("no port for " + address);
        }
        return port;
    }
}
