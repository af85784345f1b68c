package io.yangguang.local.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One change of the realm after its first import. It only adds; what exists is left as it is, so
 * that it may be applied twice and never undoes what an administrator decided.
 *
 * <p>{@code deploy/keycloak/realm.json} holds the same, for installations that begin today.
 *
 * @param roles realm roles, as Keycloak writes them
 * @param clients with {@code ${VARIABLES}} for their secrets
 * @param users without their roles
 * @param grants realm roles by user name
 */
public record RealmMigration(
        int number,
        String description,
        List<JsonNode> roles,
        List<JsonNode> clients,
        List<JsonNode> users,
        Map<String, List<String>> grants) {

    private static final List<String> FILES = List.of("1-offices.json");

    public RealmMigration {
        roles = List.copyOf(roles);
        clients = List.copyOf(clients);
        users = List.copyOf(users);
        grants = Map.copyOf(grants);
    }

    /** All there are, in their order. */
    public static List<RealmMigration> all() {
        var all = new ArrayList<RealmMigration>();
        for (String file : FILES) {
            all.add(read(all.size() + 1, file));
        }
        return all;
    }

    private static RealmMigration read(int number, String file) {
        try (InputStream in = RealmMigration.class.getResourceAsStream("/realm/" + file)) {
            if (in == null || !file.startsWith(number + "-")) {
                throw new IllegalStateException(
                        "Expected migration " + number + " in the jar, but got " + file);
            }
            JsonNode json = new ObjectMapper().readTree(in);
            var grants = new LinkedHashMap<String, List<String>>();
            json.required("grants")
                    .properties()
                    .forEach(each -> grants.put(each.getKey(), texts(each.getValue())));
            return new RealmMigration(
                    number,
                    json.required("description").asText(),
                    elements(json.required("roles")),
                    elements(json.required("clients")),
                    elements(json.required("users")),
                    grants);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> elements(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all;
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).stream().map(JsonNode::asText).toList();
    }
}
