package io.yangguang.inspection;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.testing.ApiSnapshot;
import io.yangguang.testing.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "inspection"),
            @ResourceArg(name = "kafka", value = "true")
        })
class OpenApiTest {

    @Test
    void theDocumentIsTheCommittedOne() {
        ApiSnapshot.of("inspection").check(served(), "inspection-service", "OpenApiTest");
    }

    private static String served() {
        return given().get("/q/openapi?format=json").asString();
    }
}
