package io.yangguang.catalog.rule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.testing.Tokens;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@CatalogTest
class RuleResourceTest {

    private static final String RULES = Api.BASE + "/rules";

    private static String state(int amount, String from) {
        return """
        {"name": "测试时限", "type": "PUBLISH_BY", "level": "SECTOR", "rank": "DEPARTMENTAL_RULE",
         "jurisdiction": "000000", "itemCodes": ["T-NONE"], "trigger": "FORMED", "amount": %d,
         "unit": "WORKING_DAYS", "basis": {"document": "测试办法", "article": "第一条"},
         "validFrom": "%s"}
        """
                .formatted(amount, from);
    }

    private static String add(String code) {
        return Api.admin()
                .body("{\"code\": \"%s\", \"state\": %s}".formatted(code, state(5, "2020-01-01")))
                .post(RULES)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("enteredAt", notNullValue())
                .extract()
                .path("id");
    }

    @Test
    @DisplayName("条例第二十六条，政府采购法实施条例第四十三、五十、三十八条，招标投标法实施条例第五十四条")
    void seedHoldsTheRulesOfTheMainJobWithTheirBasis() {
        Api.as(Tokens.clerk())
                .get(RULES + "?on=2026-01-01")
                .then()
                .body("items.basis.article", everyItem(notNullValue()))
                .body(
                        "items.code",
                        hasItems(
                                "REGULATION-26",
                                "DECISION-7",
                                "PROCUREMENT-43-RESULT",
                                "PROCUREMENT-50-CONTRACT",
                                "TENDER-54-CANDIDATES",
                                "TENDER-54-SHOW",
                                "PROCUREMENT-38-SHOW",
                                "PROCUREMENT-31-CORRECTION",
                                "TENDER-23-CLARIFICATION",
                                "TENDER-21-PREQUALIFICATION",
                                "PROCUREMENT-214-CONSULTATION",
                                "PROCUREMENT-74-NEGOTIATION",
                                "PROCUREMENT-74-INQUIRY"))
                .body("items.code", not(hasItems("REGULATION-2008-18")));
        Api.as(Tokens.clerk())
                .get(RULES + "?on=2019-05-14&type=PUBLISH_BY")
                .then()
                .body("items.code", hasItems("REGULATION-2008-18"))
                .body("items.code", not(hasItems("REGULATION-26")));
        Api.as(Tokens.clerk())
                .get(RULES)
                .then()
                .body("items.find { it.code == 'REGULATION-26' }.amount", equalTo(20))
                .body("items.find { it.code == 'REGULATION-26' }.rank", equalTo("REGULATION"))
                .body("items.find { it.code == 'DECISION-7' }.amount", equalTo(7))
                .body("items.find { it.code == 'DECISION-7' }.level", equalTo("DECISION"));
    }

    @Test
    void whatWasKnownOnADayIsAskedApartFromWhatWasInForce() {
        String id = add("T-" + Api.unique());
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        Api.as(Tokens.clerk())
                .get(RULES + "?on=2023-12-31&knownOn=" + today)
                .then()
                .body("items.findAll { it.id == '%s' }.amount".formatted(id), contains(5));
        Api.as(Tokens.clerk())
                .get(RULES + "?on=2023-12-31&knownOn=" + today.minusDays(2))
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void newVersionLeavesTheOldOne() {
        String id = add("T-" + Api.unique());

        Api.admin()
                .header("If-Match", "\"1\"")
                .body(state(3, "2024-01-01"))
                .put(RULES + "/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        Api.as(Tokens.clerk())
                .get(RULES + "/" + id + "/versions")
                .then()
                .body("items.amount", contains(5, 3));
        Api.as(Tokens.clerk())
                .get(RULES + "?on=2023-12-31")
                .then()
                .body("items.findAll { it.id == '%s' }.amount".formatted(id), contains(5));
        Api.as(Tokens.clerk())
                .get(RULES + "?on=2024-01-01")
                .then()
                .body("items.findAll { it.id == '%s' }.amount".formatted(id), contains(3));
    }

    @Test
    void retiredRuleAppliesOnNoDayAndStaysToBeSeen() {
        String id = add("T-" + Api.unique());
        String url = RULES + "/" + id;
        Api.admin().header("If-Match", "\"1\"").body(state(3, "2024-01-01")).put(url);

        Api.admin()
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \"条文引用有误\"}")
                .post(url + "/retirement")
                .then()
                .statusCode(200)
                .body("retired", equalTo(true))
                .body("validFrom", equalTo("2020-01-01"));

        for (String day : new String[] {"2021-01-01", "2026-01-01"}) {
            Api.as(Tokens.clerk())
                    .get(RULES + "?on=" + day)
                    .then()
                    .body("items.findAll { it.id == '%s' }".formatted(id), empty());
        }
        Api.as(Tokens.clerk()).get(url).then().body("note", equalTo("条文引用有误"));
        Api.admin()
                .header("If-Match", "\"3\"")
                .body("{\"reason\": \"再停用\"}")
                .post(url + "/retirement")
                .then()
                .statusCode(409);
    }

    @Test
    void lowSourceCannotLengthenTheTwentyDays() {
        Api.admin()
                .body(
                        "{\"code\": \"T-%s\", \"state\": %s}"
                                .formatted(Api.unique(), state(30, "2020-01-01")))
                .post(RULES)
                .then()
                .statusCode(400)
                .body("errors.field", contains("amount"));
    }

    @Test
    void refusalsSayWhatIsWrong() {
        String code = "T-" + Api.unique();
        String id = add(code);

        Api.admin()
                .body("{\"code\": \"%s\", \"state\": %s}".formatted(code, state(5, "2020-01-01")))
                .post(RULES)
                .then()
                .statusCode(409);
        Api.admin().body(state(5, "2020-01-01")).put(RULES + "/" + id).then().statusCode(428);
        Api.admin()
                .header("If-Match", "\"4\"")
                .body(state(5, "2020-01-01"))
                .put(RULES + "/" + id)
                .then()
                .statusCode(412);
        Api.admin()
                .body("{\"code\": \"T-X\", \"state\": {\"name\": \"\"}}")
                .post(RULES)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("state.name", "state.basis", "state.validFrom"));
    }
}
