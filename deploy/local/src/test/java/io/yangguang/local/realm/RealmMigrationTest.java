package io.yangguang.local.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangguang.local.Places;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An installation that begins today has what an older one gets by migrations. */
class RealmMigrationTest {

    private JsonNode realm;

    @BeforeEach
    void read() throws Exception {
        var file = Places.find().root().resolve("deploy/keycloak/realm.json");
        realm = new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void theRealmToImportNotesTheNewestMigration() {
        var newest = RealmMigration.all().getLast();

        assertThat(realm.path("attributes").path(RealmMigrations.NOTE).asInt())
                .isEqualTo(newest.number());
    }

    @Test
    void whatMigrationsAddIsInTheRealmToImport() {
        for (var migration : RealmMigration.all()) {
            assertThat(all(realm.at("/roles/realm"))).containsAll(migration.roles());
            assertThat(all(realm.path("clients"))).containsAll(migration.clients());
            assertThat(all(realm.path("users")).stream().map(RealmMigrationTest::withoutRoles))
                    .containsAll(migration.users());
            migration
                    .grants()
                    .forEach(
                            (name, roles) -> assertThat(rolesOf(name)).as(name).containsAll(roles));
        }
    }

    @Test
    void whoIsAddedGetsAllTheRolesThatTheRealmToImportGives() {
        for (var migration : RealmMigration.all()) {
            for (var user : migration.users()) {
                var name = user.path("username").asText();
                var wanted = new ArrayList<>(rolesOf(name));
                wanted.remove("default-roles-yangguang");

                assertThat(migration.grants().get(name)).as(name).hasSameElementsAs(wanted);
            }
        }
    }

    private List<String> rolesOf(String name) {
        return all(realm.path("users")).stream()
                .filter(user -> user.path("username").asText().equals(name))
                .flatMap(user -> all(user.path("realmRoles")).stream())
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode withoutRoles(JsonNode user) {
        ObjectNode copy = user.deepCopy();
        copy.remove("realmRoles");
        return copy;
    }

    private static List<JsonNode> all(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all;
    }
}
