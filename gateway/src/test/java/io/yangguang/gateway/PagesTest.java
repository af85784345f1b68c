package io.yangguang.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.testing.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Backend.class)
class PagesTest {

    @Test
    void thePortalListsAndEscapes() {
        given().get("/?q=保障&cursor=")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", not(containsString("script")))
                .body(containsString("保障性住房&lt;b&gt;建设"))
                .body(containsString("2026-02-27"))
                .body(containsString("cursor=abc"));
    }

    @Test
    void aDisclosureIsShownAsTextUnlessItIsHtml() {
        given().get("/disclosures/" + Backend.DISCLOSED)
                .then()
                .statusCode(200)
                .body(containsString("2026-03-19"))
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script>")));
    }

    @Test
    void aWithdrawnDisclosureSaysWhy() {
        given().get("/disclosures/01990000-0000-7000-8000-00000000dead")
                .then()
                .statusCode(410)
                .body(containsString("已撤回公开"))
                .body(containsString("内容重复"))
                .body(containsString("示例市住房和城乡建设局"))
                .body(containsString("220800-F1-02-2026-000001"));
    }

    @Test
    void aDisclosureShowsItsPublicityAndItsHistory() {
        given().get("/disclosures/" + Backend.DISCLOSED)
                .then()
                .statusCode(200)
                .body(containsString("公示中"))
                .body(containsString("2026-03-06"))
                .body(containsString("已计 2 / 5 个工作日"))
                .body(containsString("机房停电"))
                .body(containsString("更正"))
                .body(containsString("diff?from=1&amp;to=3"));
    }

    @Test
    void aDifferenceMarksWhatWentAndWhatCameAndEscapesIt() {
        given().get("/disclosures/" + Backend.DISCLOSED + "/diff?from=1&to=3")
                .then()
                .statusCode(200)
                .body(containsString("2<del>0</del><ins>6</ins>0套。"))
                .body(containsString("<ins>&lt;script&gt;x&lt;/script&gt;</ins>"))
                .body(not(containsString("<script>")))
                .body(containsString("替换：计划表.xlsx"));
        given().get("/disclosures/01990000-0000-7000-8000-00000000dead/diff?from=1&to=3")
                .then()
                .statusCode(410)
                .body(containsString("示例市住房和城乡建设局"));
    }

    @Test
    void theOpenDocumentHoldsOnlyTheOpenSide() {
        given().get("/openapi/open")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/open/v1/feed"))
                .body("paths", not(hasKey("/api/publication/v1/obligations")))
                .body("tags", hasSize(1))
                .body("components.schemas.keySet()", hasSize(2))
                .body("components.schemas", hasKey("Entry"))
                .body("components", not(hasKey("securitySchemes")))
                .body("servers[0].url", equalTo("/"));
        given().get("/openapi/publication").then().body("paths", not(hasKey("/open/v1/feed")));
        given().get("/openapi/other").then().statusCode(404);
        given().get("/openapi/inspection").then().statusCode(503);
    }

    @Test
    void docsShowAllDocuments() {
        given().get("/docs/")
                .then()
                .statusCode(200)
                .body(containsString("/openapi/catalog"))
                .body(containsString("/openapi/open"));
    }
}
