package io.yangguang.catalog.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.testing.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@CatalogTest
class ProjectResourceTest {

    private static final String PROJECTS = Api.BASE + "/projects";

    private static String request(String code, UUID body) {
        return """
        {"code": "%s", "name": "示例市第一中学实验楼工程", "bodyId": "%s", "kind": "CONSTRUCTION_TENDER"}
        """
                .formatted(code, body);
    }

    @Test
    void projectIsSeenInsideTheScopeOnly() {
        String code = "SF-" + Api.unique();
        String id =
                Api.as(Tokens.clerk())
                        .body(request(code, Tokens.BODY_A))
                        .post(PROJECTS)
                        .then()
                        .statusCode(201)
                        .body("divisionCode", equalTo("220800"))
                        .extract()
                        .path("id");

        for (Tokens inside : new Tokens[] {Tokens.clerk(), Tokens.inspector(), Tokens.admin()}) {
            Api.as(inside).get(PROJECTS + "/" + id).then().statusCode(200);
            Api.as(inside).get(PROJECTS + "?q=" + code).then().body("items.id", contains(id));
        }
        Tokens elsewhere = Tokens.inspector().scope("DIVISION:220900");
        for (Tokens outside : new Tokens[] {Tokens.otherClerk(), elsewhere}) {
            Api.as(outside).get(PROJECTS + "/" + id).then().statusCode(404);
            Api.as(outside).get(PROJECTS + "?q=" + code).then().body("items", empty());
        }
        Api.as(Tokens.otherClerk())
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"改名\", \"kind\": \"OTHER\"}")
                .put(PROJECTS + "/" + id)
                .then()
                .statusCode(404);
        Api.as(Tokens.otherClerk())
                .body(request("SF-" + Api.unique(), Tokens.BODY_A))
                .post(PROJECTS)
                .then()
                .statusCode(404);
    }

    @Test
    void projectIsChangedAgainstItsVersion() {
        String code = "SF-" + Api.unique();
        String id =
                Api.as(Tokens.clerk()).body(request(code, Tokens.BODY_A)).post(PROJECTS).path("id");
        String change = "{\"name\": \"实验楼工程（一期）\", \"kind\": \"CONSTRUCTION_TENDER\"}";

        Api.as(Tokens.clerk()).body(change).put(PROJECTS + "/" + id).then().statusCode(428);
        Api.as(Tokens.clerk())
                .header("If-Match", "\"1\"")
                .body(change)
                .put(PROJECTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("实验楼工程（一期）"));
        Api.as(Tokens.clerk())
                .header("If-Match", "\"1\"")
                .body(change)
                .put(PROJECTS + "/" + id)
                .then()
                .statusCode(412);
        Api.as(Tokens.clerk())
                .body(request(code, Tokens.BODY_A))
                .post(PROJECTS)
                .then()
                .statusCode(409);
    }
}
