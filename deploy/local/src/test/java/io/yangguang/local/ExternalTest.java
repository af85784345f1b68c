package io.yangguang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExternalTest {

    @Test
    void everyServiceHasItsOwnDatabaseOnTheGivenServer() {
        var external =
                new External(
                        Map.of(
                                "YANGGUANG_DATABASE_URL", "jdbc:postgresql://db:5432/",
                                "YANGGUANG_DATABASE_PASSWORD_CATALOG", "a",
                                "YANGGUANG_DATABASE_OWNER_PASSWORD_CATALOG", "b"));

        var databases = external.databases(List.of("catalog"));

        assertThat(databases)
                .containsEntry(
                        "catalog",
                        new Database(
                                "catalog",
                                "jdbc:postgresql://db:5432/catalog",
                                "catalog",
                                "a",
                                "catalog_owner",
                                "b"));
        assertThat(Ownership.of(external)).doesNotContain(Address.POSTGRESQL);
    }

    @Test
    void missingPasswordIsNamed() {
        var external = new External(Map.of("YANGGUANG_DATABASE_URL", "jdbc:postgresql://db"));

        assertThatThrownBy(() -> external.databases(List.of("catalog")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("YANGGUANG_DATABASE_PASSWORD_CATALOG");
    }

    @Test
    void keycloakIsReachedAtItsIssuerUnlessToldOtherwise() {
        var external =
                new External(
                        Map.of(
                                "YANGGUANG_OIDC_ISSUER",
                                "https://id.example/auth/realms/yangguang"));

        assertThat(external.oidc())
                .isEqualTo(
                        new Backends.Oidc(
                                "https://id.example/auth/realms/yangguang",
                                "https://id.example/auth/realms/yangguang",
                                "https://id.example/auth"));
    }
}
