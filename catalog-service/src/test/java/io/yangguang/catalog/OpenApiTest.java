package io.yangguang.catalog;

import static io.restassured.RestAssured.given;

import io.yangguang.testing.ApiSnapshot;
import org.junit.jupiter.api.Test;

@CatalogTest
class OpenApiTest {

    @Test
    void theDocumentIsTheCommittedOne() {
        ApiSnapshot.of("catalog")
                .check(
                        given().get("/q/openapi?format=json").asString(),
                        "catalog-service",
                        "OpenApiTest");
    }
}
