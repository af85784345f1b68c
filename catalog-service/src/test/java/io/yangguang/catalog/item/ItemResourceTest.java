package io.yangguang.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.catalog.item.model.Item;
import io.yangguang.testing.Tokens;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@CatalogTest
class ItemResourceTest {

    private static final String ITEMS = Api.BASE + "/items";

    private final Items items;

    ItemResourceTest(Items items) {
        this.items = items;
    }

    private static String state(String name, String from, String to) {
        return """
        "fieldCode": "T1", "fieldName": "测试领域", "name": "%s", "contents": ["内容"], "kind": "GENERAL",
        "channelPolicy": "ANY", "channels": ["GOVERNMENT_SITE"],
        "basis": [{"document": "条例", "article": "第二十条"}], "validFrom": "%s", "validTo": %s
        """
                .formatted(name, from, to);
    }

    private static String add(String jurisdiction, String code, String name) {
        return Api.admin()
                .body(
                        "{\"jurisdiction\": \"%s\", \"code\": \"%s\", %s}"
                                .formatted(jurisdiction, code, state(name, "2020-01-01", "null")))
                .post(ITEMS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void change(String id, int version, String state) {
        Api.admin()
                .header("If-Match", "\"" + version + "\"")
                .body("{" + state + "}")
                .put(ITEMS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"" + (version + 1) + "\"");
    }

    @Test
    void catalogueOfTheProvinceHasSevenFieldsAndFortyOneItems() {
        Api.as(Tokens.clerk())
                .get(Api.BASE + "/fields?jurisdiction=220000")
                .then()
                .body("items", hasSize(7));
        Api.as(Tokens.clerk())
                .get(ITEMS + "?jurisdiction=220000&on=2026-01-01")
                .then()
                .body("total", equalTo(41))
                .body("items.code", hasItems("F1-01", "F7-04"));
        Api.as(Tokens.clerk())
                .get(ITEMS + "?jurisdiction=220000&field=F4&q=采购合同")
                .then()
                .body("items.code", contains("F4-05"))
                .body("items[0].kind", equalTo("PROCUREMENT_CONTRACT"))
                .body("items[0].channelPolicy", equalTo("ALL"));
        Api.as(Tokens.clerk())
                .get(ITEMS + "?jurisdiction=220000&on=2017-12-31")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void newVersionDecidesFromItsFirstDayOn() {
        String code = "T-" + Api.unique();
        String id = add("220800", code, "旧名称");
        change(id, 1, state("新名称", "2024-07-01", "null"));
        change(id, 2, state("最后名称", "2025-01-01", "\"2025-12-31\""));

        Api.as(Tokens.clerk())
                .get(ITEMS + "/" + id + "/versions")
                .then()
                .body("items.name", contains("旧名称", "新名称", "最后名称"))
                .body("items.version", contains(1, 2, 3));
        assertThat(items.effective(code, "220881", LocalDate.of(2024, 6, 30)))
                .map(Item::name)
                .contains("旧名称");
        assertThat(items.effective(code, "220881", LocalDate.of(2024, 7, 1)))
                .map(Item::name)
                .contains("新名称");
        assertThat(items.effective(code, "220881", LocalDate.of(2025, 12, 31)))
                .map(Item::name)
                .contains("最后名称");
        assertThat(items.effective(code, "220881", LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(items.effective(code, "220881", LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(items.effective(code, "220900", LocalDate.of(2024, 7, 1))).isEmpty();
    }

    @Test
    void firstCatalogueOnTheDivisionPathWins() {
        String code = "T-" + Api.unique();
        add("000000", code, "全国");
        add("210000", code, "全省");
        add("210181", code, "全县");
        LocalDate day = LocalDate.of(2026, 1, 1);

        assertThat(items.effective(code, "210181", day)).map(Item::name).contains("全县");
        assertThat(items.effective(code, "210182", day)).map(Item::name).contains("全省");
        assertThat(items.effective(code, "230100", day)).map(Item::name).contains("全国");
    }

    @Test
    void refusalsSayWhatIsWrong() {
        String code = "T-" + Api.unique();
        String id = add("220800", code, "名称");
        String url = ITEMS + "/" + id;
        String earlier = "{" + state("名称", "2019-12-31", "null") + "}";

        Api.admin().body(earlier).put(url).then().statusCode(428);
        Api.admin().header("If-Match", "\"9\"").body(earlier).put(url).then().statusCode(412);
        Api.admin()
                .header("If-Match", "\"1\"")
                .body(earlier)
                .put(url)
                .then()
                .statusCode(400)
                .body("errors.field", contains("validFrom"));
        Api.admin()
                .header("If-Match", "\"1\"")
                .body(
                        earlier.replace("GOVERNMENT_SITE", "NOWHERE")
                                .replace("2019-12-31", "2021-01-01"))
                .put(url)
                .then()
                .statusCode(400)
                .body("errors.field", contains("channels"));
        Api.admin()
                .header("If-Match", "\"1\"")
                .body(earlier.replace("\"T1\"", "\"T9\"").replace("\"fieldName\": \"测试领域\",", ""))
                .put(url)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("fieldName"));
        Api.admin()
                .body(
                        "{\"jurisdiction\": \"220800\", \"code\": \"%s\", %s}"
                                .formatted(code, state("又一个", "2020-01-01", "null")))
                .post(ITEMS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yangguang:problem:item-code-taken"));
    }
}
