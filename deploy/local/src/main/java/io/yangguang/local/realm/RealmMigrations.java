package io.yangguang.local.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Applies what the realm has not seen yet and notes each number in the realm itself, so that the
 * note travels with its backup. A change that was cut in the middle is applied again from its
 * beginning.
 */
public final class RealmMigrations {

    /** The realm's attribute: the number of the last migration that it has. */
    public static final String NOTE = "yangguang.migration";

    private final KeycloakAdmin admin;
    private final Map<String, String> variables;

    /**
     * @param variables what {@code ${VARIABLES}} in clients stand for
     */
    public RealmMigrations(KeycloakAdmin admin, Map<String, String> variables) {
        this.admin = admin;
        this.variables = Map.copyOf(variables);
    }

    /** The migrations that were applied now; none when the realm is up to date. */
    public List<RealmMigration> apply(List<RealmMigration> all) {
        int seen = noted();
        var fresh = all.stream().filter(each -> each.number() > seen).toList();
        fresh.forEach(this::apply);
        return fresh;
    }

    private int noted() {
        return admin.realm().path("attributes").path(NOTE).asInt(0);
    }

    private void apply(RealmMigration migration) {
        migration.roles().forEach(role -> admin.add("/roles", role));
        migration.clients().forEach(client -> admin.add("/clients", filled(client)));
        migration.users().forEach(user -> admin.add("/users", user));
        migration
                .grants()
                .forEach((user, roles) ->
                        admin.userId(user).ifPresent(id -> admin.grant(id, roles)));
        admin.attribute(NOTE, Integer.toString(migration.number()));
    }

    private JsonNode filled(JsonNode client) {
        String text = client.toString();
        for (var variable : variables.entrySet()) {
            text = text.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        if (text.contains("${")) {
            throw new IllegalStateException(
                    "A variable of client " + client.path("clientId").asText() + " has no value");
        }
        return KeycloakAdmin.json(text);
    }
}
