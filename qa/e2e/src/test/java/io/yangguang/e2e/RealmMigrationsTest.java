package io.yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangguang.local.Places;
import io.yangguang.local.realm.KeycloakAdmin;
import io.yangguang.local.realm.RealmMigration;
import io.yangguang.local.realm.RealmMigrations;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A realm as it was before the migrations, in the suite's own Keycloak. */
class RealmMigrationsTest {

    private static final String OLD = "yangguang-old";
    private static final Map<String, String> VARIABLES =
            Map.of("YANGGUANG_CLIENT_SECRET_OA", "secret-of-the-old-realm");

    @Test
    void anOldRealmGetsWhatAFreshOneHas() throws Exception {
        var admin = Suite.stack().keycloakAdmin(OLD);
        admin.create(realmBeforeMigrations());
        try {
            var started = System.nanoTime();
            var applied = new RealmMigrations(admin, VARIABLES).apply(RealmMigration.all());
            var millis = (System.nanoTime() - started) / 1_000_000;
            System.out.println(applied.size() + " realm migrations took " + millis + " ms");

            assertThat(applied).hasSize(RealmMigration.all().size());
            assertThat(grants(admin)).isEqualTo(grants(Suite.stack().keycloakAdmin("yangguang")));
            assertThat(admin.realm().at("/attributes/frontendUrl").isMissingNode()).isTrue();
            assertThat(admin.realm().path("attributes").path("kept").asText()).isEqualTo("yes");
            var again = Suite.stack().keycloakAdmin(OLD);
            assertThat(new RealmMigrations(again, VARIABLES).apply(RealmMigration.all())).isEmpty();
        } finally {
            Suite.stack().keycloakAdmin(OLD).delete();
        }
    }

    @Test
    void theSuitesOwnRealmIsUpToDate() {
        var admin = Suite.stack().keycloakAdmin("yangguang");

        assertThat(new RealmMigrations(admin, Map.of()).apply(RealmMigration.all())).isEmpty();
        People.clientToken("oa", Suite.stack().clientSecret("oa"));
    }

    private static Map<String, TreeSet<String>> grants(KeycloakAdmin admin) {
        var grants = new TreeMap<String, TreeSet<String>>();
        for (var name : names()) {
            var roles = new TreeSet<>(admin.grants(admin.userId(name).orElseThrow()));
            roles.removeIf(role -> role.startsWith("default-roles-"));
            grants.put(name, roles);
        }
        return grants;
    }

    private static List<String> names() {
        return new ArrayList<>(
                new TreeSet<>(
                        realm().path("users").findValuesAsText("username").stream().toList()));
    }

    private static ObjectNode realm() {
        try {
            var file = Places.find().root().resolve("deploy/keycloak/realm.json");
            var text =
                    Files.readString(file)
                            .replace("default-roles-yangguang", "default-roles-" + OLD)
                            .replace("${YANGGUANG_PUBLIC_URL}", "http://localhost")
                            .replaceAll("\\$\\{YANGGUANG_CLIENT_SECRET_\\w+}", "secret");
            return (ObjectNode) Api.JSON.readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Today's realm without anything that a migration adds. */
    private static ObjectNode realmBeforeMigrations() {
        var old = realm().put("realm", OLD);
        old.putObject("attributes").put("kept", "yes");
        for (var migration : RealmMigration.all()) {
            drop(old.at("/roles/realm"), "name", migration.roles());
            drop(old.path("clients"), "clientId", migration.clients());
            drop(old.path("users"), "username", migration.users());
            for (var client : migration.clients()) {
                var account = Api.JSON.createObjectNode();
                account.put("username", "service-account-" + client.path("clientId").asText());
                drop(old.path("users"), "username", List.of(account));
            }
            for (JsonNode user : old.path("users")) {
                var granted = migration.grants().get(user.path("username").asText());
                if (granted != null) {
                    var kept = Api.JSON.createArrayNode();
                    user.path("realmRoles")
                            .forEach(role -> {
                                if (!granted.contains(role.asText())) {
                                    kept.add(role);
                                }
                            });
                    ((ObjectNode) user).set("realmRoles", kept);
                }
            }
        }
        return old;
    }

    private static void drop(JsonNode array, String key, List<JsonNode> gone) {
        var names = gone.stream().map(each -> each.path(key).asText()).toList();
        var all = ((ArrayNode) array).elements();
        while (all.hasNext()) {
            if (names.contains(all.next().path(key).asText())) {
                all.remove();
            }
        }
    }
}
