package io.yangguang.publication.calculator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.publication.CatalogFeed;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.Tokens;
import io.yangguang.workingdays.BundledCalendars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "publication"),
            @ResourceArg(name = "kafka", value = "true")
        })
class CalculatorTest {
    private static final String PATH = "/open/v1/working-days";
    private static boolean told;

    @BeforeEach
    void calendars() {
        if (!told) {
            try (CatalogFeed feed = new CatalogFeed()) {
                BundledCalendars.all().forEach(feed::calendar);
            }
            CatalogFeed.await(
                    "the calendar of 2026",
                    () -> Boolean.TRUE.equals(given().get("/open/v1/calendar/2026").path("known")));
            CatalogFeed.await(
                    "the calendar of 2007",
                    () -> given().get("/open/v1/calendar/2007").statusCode() == 200);
            told = true;
        }
    }

    @Test
    @DisplayName("民法典第二百零一条 2026-02-13 起二十个工作日为 2026-03-19")
    void countsWorkingDaysWithoutAnyToken() {
        given().get(PATH + "?from=2026-02-13&days=20")
                .then()
                .statusCode(200)
                .body("from", equalTo("2026-02-13"))
                .body("days", equalTo(20))
                .body("dueOn", equalTo("2026-03-19"))
                .body("provisional", equalTo(false))
                .body("earliest", equalTo("2026-03-19"))
                .body("latest", equalTo("2026-03-19"))
                .body("explanation.dayClass", hasItem("MAKE_UP_WORKING_DAY"))
                .body("explanation.notice.number", hasItem("国办发明电〔2025〕7号"))
                .body("note", containsString("民法典第二百零一条"))
                .body("note", containsString("第二百零三条"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-09-30&days=3&unit=calendar-days, 2026-10-03",
        "from=2026-09-30&days=3&unit=calendar-days&rollOver=true, 2026-10-08",
        "from=2026-09-30&days=15&unit=calendar-days&direction=backward, 2026-09-14",
        "from=2026-09-30&days=15&unit=calendar-days&direction=backward&closingCounts=true,"
                + " 2026-09-15",
        "from=2026-10-09&days=3&direction=backward, 2026-09-28",
        "from=2026-02-13&days=0, 2026-02-13"
    })
    void unitsDirectionsAndOptions(String query, String dueOn) {
        given().get(PATH + "?" + query).then().statusCode(200).body("dueOn", equalTo(dueOn));
    }

    @Test
    void countsBetweenTwoDays() {
        given().get(PATH + "?from=2026-02-13&until=2026-03-19")
                .then()
                .statusCode(200)
                .body("workingDays", equalTo(20))
                .body("fewest", equalTo(20))
                .body("provisional", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "days=20, from",
        "from=2026-02-30&days=20, from",
        "from=13.2.2026&days=20, from",
        "from=2006-12-31&days=1, from",
        "from=2026-02-13, days",
        "from=2026-02-13&days=401, days",
        "from=2026-02-13&days=-1, days",
        "from=2026-02-13&days=x, days",
        "from=2026-02-13&days=1&unit=weeks, unit",
        "from=2026-02-13&days=1&direction=up, direction",
        "from=2026-02-13&days=1&rollOver=yes, rollOver",
        "from=2026-02-13&until=2026-02-12, until",
        "from=2026-02-13&until=2026-02-20&days=3, until",
        "from=2007-01-04&days=300&direction=backward, days"
    })
    void wrongParameterIsNamed(String query, String field) {
        given().get(PATH + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:yangguang:problem:validation-failed"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", notNullValue());
    }

    @Test
    void invalidTokenDoesNotHinderThePublic() {
        given().header("Authorization", "Bearer " + Tokens.clerk().forged().sign())
                .get(PATH + "?from=2026-02-13&days=20")
                .then()
                .statusCode(200);
    }

    @Test
    void deadlineAsCalendarEntry() {
        String first =
                given().get(PATH + ".ics?from=2026-02-13&days=20&title=公开期限")
                        .then()
                        .statusCode(200)
                        .contentType(containsString("text/calendar"))
                        .body(containsString("DTSTART;VALUE=DATE:20260319\r\n"))
                        .body(containsString("SUMMARY:公开期限\r\n"))
                        .extract()
                        .asString();
        String second = given().get(PATH + ".ics?from=2026-02-13&days=20&title=公开期限").asString();

        org.assertj.core.api.Assertions.assertThat(uid(first)).isEqualTo(uid(second));
        given().get(PATH + ".ics?from=2026-02-13")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("days"));
    }

    private static String uid(String text) {
        return text.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    }

    @Test
    void calendarOfAYear() {
        given().get("/open/v1/calendar/2026")
                .then()
                .statusCode(200)
                .body("known", equalTo(true))
                .body("workingDays", equalTo(248))
                .body("notice.number", equalTo("国办发明电〔2025〕7号"))
                .body("days.date", hasItem("2026-02-14"));
        given().get("/open/v1/calendar/2040").then().statusCode(200).body("known", equalTo(false));
        given().get("/open/v1/calendar/2006").then().statusCode(404);
        given().get("/open/v1/calendar/2051").then().statusCode(404);
    }
}
