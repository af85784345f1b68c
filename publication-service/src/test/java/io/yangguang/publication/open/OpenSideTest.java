package io.yangguang.publication.open;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.open;
import static io.yangguang.publication.Calls.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.testing.StackResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "publication"),
            @ResourceArg(name = "kafka", value = "true")
        })
@WithTestResource(value = CatalogResource.class, scope = TestResourceScope.GLOBAL)
class OpenSideTest {

    private static final String LIST = "/open/v1/disclosures";

    @Inject Fixtures fixtures;

    @BeforeEach
    void reference() {
        fixtures.reference();
    }

    @Test
    void aReaderWithAGoodCopyIsToldSo() {
        var record = fixtures.record("未变");
        published(record, 1);
        var first = open(record);
        first.then()
                .statusCode(200)
                .header("Cache-Control", containsString("must-revalidate"))
                .header("Last-Modified", endsWith("GMT"));

        given().header("If-None-Match", first.header("ETag"))
                .get(LIST + "/" + record)
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"));
        given().header("If-None-Match", "\"other\"")
                .get(LIST + "/" + record)
                .then()
                .statusCode(200);
    }

    @Test
    void theListIsFilteredAndReadPageByPage() {
        var word = "检索" + UUID.randomUUID();
        var mine = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            var record = fixtures.record(word + i);
            published(record, 1);
            mine.add(record.toString());
        }

        var seen = new ArrayList<String>();
        var next = LIST + "?limit=2&region=220000&item=F1-02&field=F1&kind=GENERAL&q=" + word;
        for (int page = 0; next != null && page < 9; page++) {
            var answer = given().urlEncodingEnabled(page == 0).get(next);
            answer.then().statusCode(200).body("items.itemCode", everyItem(equalTo("F1-02")));
            seen.addAll(answer.path("items.recordId"));
            next = answer.path("next");
        }
        assertThat(seen).containsExactlyElementsOf(mine.reversed());

        for (var nothing :
                List.of(
                        "region=110000",
                        "item=F9-99",
                        "field=F9",
                        "kind=TRADE_RESULT",
                        "from=2999-01-01",
                        "to=2001-01-01",
                        "body=" + UUID.randomUUID())) {
            given().get(LIST + "?q=" + word + "&" + nothing).then().body("items", hasSize(0));
        }
        given().get(LIST + "?q=" + word + "&from=2001-01-01&to=2999-01-01")
                .then()
                .body("items", hasSize(5));
    }

    @Test
    void badParametersAreNamed() {
        for (var bad :
                List.of(
                        "limit=0",
                        "limit=101",
                        "region=22",
                        "kind=RUMOUR",
                        "from=yesterday",
                        "body=x")) {
            given().get(LIST + "?" + bad)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].field", equalTo(bad.substring(0, bad.indexOf('='))));
        }
        given().get(LIST + "?cursor=%21").then().statusCode(400);
        given().get(LIST + "/no-uuid").then().statusCode(404);
        given().get(LIST + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void theCatalogueOfACityIsThatOfItsProvinceWhereItHasNone() {
        given().get("/open/v1/catalogue?division=220800")
                .then()
                .statusCode(200)
                .body("fields.find { it.code == 'F1' }.name", equalTo("住房保障"))
                .body("fields.find { it.code == 'F1' }.items.code", hasItem("F1-02"))
                .body(
                        "fields.find { it.code == 'F1' }.items.find { it.code == 'F1-02'"
                                + " }.contents",
                        hasItem("计划项目信息"));
        given().get("/open/v1/catalogue?division=110000")
                .then()
                .statusCode(200)
                .body("fields.items.flatten().code", org.hamcrest.Matchers.not(hasItem("F1-02")));
        given().get("/open/v1/catalogue?division=22").then().statusCode(400);
    }
}
