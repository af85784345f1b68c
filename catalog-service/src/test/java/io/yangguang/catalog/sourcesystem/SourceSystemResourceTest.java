package io.yangguang.catalog.sourcesystem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What happens without Keycloak; registration on a real Keycloak is proven in qa/e2e. */
@CatalogTest
class SourceSystemResourceTest {

    private static final String SYSTEMS = Api.BASE + "/source-systems";

    private static String request(String clientId, String scope) {
        return "{\"clientId\": \"%s\", \"name\": \"土地交易系统\", %s}".formatted(clientId, scope);
    }

    private static String clientId() {
        return "test-" + Api.unique().toLowerCase(Locale.ROOT);
    }

    @Test
    void whileKeycloakIsDownTheRegistrationWaitsToBeRepeated() {
        String clientId = clientId();
        String request =
                request(
                        clientId,
                        "\"scope\": \"BODY\", \"body\": \"00000000-0000-7000-8000-00000000000a\"");
        for (int attempt = 0; attempt < 2; attempt++) {
            Api.admin()
                    .body(request)
                    .post(SYSTEMS)
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("urn:yangguang:problem:keycloak-unavailable"))
                    .body(not(containsString("secret")));
        }

        Api.admin()
                .get(SYSTEMS)
                .then()
                .body(
                        "items.findAll { it.clientId == '%s' }.state".formatted(clientId),
                        contains("PENDING"));
        Api.admin()
                .body(request(clientId, "\"scope\": \"ALL\""))
                .post(SYSTEMS)
                .then()
                .statusCode(409);
    }

    @Test
    void scopeAndItsValueBelongTogether() {
        Api.admin()
                .body(request(clientId(), "\"scope\": \"BODY\""))
                .post(SYSTEMS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("body"));
        Api.admin()
                .body(request(clientId(), "\"scope\": \"ALL\", \"division\": \"220800\""))
                .post(SYSTEMS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("division"));
        Api.admin()
                .body(
                        request(
                                clientId(),
                                "\"scope\": \"BODY\", \"body\":"
                                        + " \"00000000-0000-7000-8000-0000000000ff\""))
                .post(SYSTEMS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("body"));
        Api.admin()
                .body(request("Not A Client", "\"scope\": \"ALL\""))
                .post(SYSTEMS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("clientId"));
    }
}
