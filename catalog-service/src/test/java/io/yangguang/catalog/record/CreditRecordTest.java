package io.yangguang.catalog.record;

import static io.yangguang.catalog.record.RecordBodies.RECORDS;
import static io.yangguang.catalog.record.RecordBodies.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.local.Places;
import io.yangguang.testing.EventSchemas;
import io.yangguang.testing.TestTopics;
import io.yangguang.testing.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@CatalogTest
class CreditRecordTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aBlacklistRecordIsFormedAndToldWithItsFields() throws IOException {
        String id =
                Api.as(Tokens.clerk())
                        .body(blacklisted().toString())
                        .post(RECORDS)
                        .then()
                        .statusCode(201)
                        .body("kind", is("BLACKLIST"))
                        .extract()
                        .path("id");

        var event =
                TestTopics.await(
                        "yangguang.catalog.records",
                        Duration.ofSeconds(15),
                        e -> e.subject().equals(id));
        EventSchemas.validate(event.type(), event.data());
        assertThat(event.data().at("/fields/credit/subject/kind").asText())
                .isEqualTo("LEGAL_PERSON");
    }

    @Test
    void creditItemsGoToTheCreditSitesToo() {
        for (var code :
                List.of("G-BLACKLIST", "G-CREDIT-EVALUATION", "G-MISCONDUCT", "G-PENALTY")) {
            Api.as(Tokens.clerk())
                    .queryParam("jurisdiction", "000000")
                    .get(Api.BASE + "/items")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.find { it.code == '%s' }.channels".formatted(code),
                            hasItems("TRADING_PLATFORM", "CITY_CREDIT", "CREDIT_SHARING"));
        }
    }

    @Test
    void anIdentityNumberIsRefusedAndNotRepeated() throws IOException {
        var record = blacklisted();
        record.put("content", "当事人身份证号110101199003077758");
        ((ObjectNode) record.at("/fields/credit/subject")).put("idNumber", "110101199003077758");

        Api.as(Tokens.clerk())
                .body(record.toString())
                .post(RECORDS)
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        equalTo(
                                List.of(
                                        "content",
                                        "fields.credit.subject.idNumber",
                                        "fields.credit.subject.idNumber")))
                .body(not(containsString("19900307")));
    }

    @Test
    void aCreditItemWithoutFieldsOrOfAnotherKindIsRefused() throws IOException {
        var record = blacklisted();
        record.remove("fields");
        record.put("kind", "GENERAL");
        Api.as(Tokens.clerk())
                .body(record.toString())
                .post(RECORDS)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("kind")));
        record.remove("kind");
        Api.as(Tokens.clerk())
                .body(record.toString())
                .post(RECORDS)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("fields.credit")));
    }

    private static ObjectNode blacklisted() throws IOException {
        var credit =
                (ObjectNode)
                        JSON.readTree(
                                Places.find()
                                        .root()
                                        .resolve("contracts/fields/credit/v1.example.json")
                                        .toFile());
        // Before today, whenever this test runs.
        ((ObjectNode) credit.path("decision")).put("on", "2026-02-10");
        return plan(
                "列入黑名单" + Api.unique(),
                record -> {
                    record.put("item", "G-BLACKLIST");
                    record.putObject("fields").set("credit", credit);
                });
    }
}
