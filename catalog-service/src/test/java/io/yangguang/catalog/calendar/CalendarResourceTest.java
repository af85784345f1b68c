package io.yangguang.catalog.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.testing.Tokens;
import org.junit.jupiter.api.Test;

@CatalogTest
class CalendarResourceTest {

    private static final String CALENDARS = Api.BASE + "/calendars";

    /** An invented notice of a far year, so that nothing real is claimed. */
    private static String notice(int year, int edition, String labourDay) {
        return """
        {"year": %1$d, "edition": %2$d,
         "notice": {"number": "测试〔%1$d〕%2$d号", "title": "测试通知", "issuedOn": "%1$d-01-01"},
         "days": [{"date": "%1$d-01-01", "name": "元旦", "dayOff": true},
                  {"date": "%1$d-05-01", "name": "%3$s", "dayOff": true},
                  {"date": "%1$d-10-01", "name": "国庆节", "dayOff": true},
                  {"date": "%1$d-10-02", "name": "国庆节", "dayOff": true},
                  {"date": "%1$d-10-03", "name": "国庆节", "dayOff": true}]}
        """
                .formatted(year, edition, labourDay);
    }

    @Test
    void yearsSinceTwoThousandSevenAreThereWithTheirSecondNotices() {
        Api.as(Tokens.clerk())
                .get(CALENDARS + "?year=2020")
                .then()
                .body("items.edition", contains(1, 2))
                .body("items[1].notice.number", equalTo("国办发明电〔2020〕1号"));
        for (int year = 2007; year <= 2026; year++) {
            int editions = year == 2015 || year == 2019 || year == 2020 ? 2 : 1;
            Api.as(Tokens.clerk())
                    .get(CALENDARS + "?year=" + year)
                    .then()
                    .body("items", hasSize(editions));
        }
        Api.as(Tokens.clerk())
                .get(CALENDARS + "/2026/1")
                .then()
                .statusCode(200)
                .body("days.find { it.date == '2026-01-04' }.dayOff", equalTo(false));
        Api.as(Tokens.clerk()).get(CALENDARS + "/2026/9").then().statusCode(404);
    }

    @Test
    void secondImportIsUnchangedAndOtherContentIsAConflictWithAdvice() {
        Api.admin()
                .body(notice(2150, 1, "劳动节"))
                .post(CALENDARS)
                .then()
                .statusCode(201)
                .header("Location", containsString("/calendars/2150/1"))
                .body("result", equalTo("created"));
        Api.admin()
                .body(notice(2150, 1, "劳动节"))
                .post(CALENDARS)
                .then()
                .statusCode(200)
                .body("result", equalTo("unchanged"));
        Api.admin()
                .body(notice(2150, 1, "五一"))
                .post(CALENDARS)
                .then()
                .statusCode(409)
                .body("nextEdition", equalTo(2))
                .body("next", containsString("第2版"));
        Api.admin()
                .body(notice(2150, 3, "五一"))
                .post(CALENDARS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("edition"));
        Api.admin().body(notice(2150, 2, "五一")).post(CALENDARS).then().statusCode(201);
    }

    @Test
    void noticeComesAsTextToo() {
        String text =
                """
                2151 edition 1
                notice 测试〔2151〕1号 2150-11-04 https://example.test/notice
                title 测试通知
                off 2150-12-31..2151-01-01 元旦
                off 2151-05-01 劳动节
                off 2151-10-01..2151-10-03 国庆节
                """;
        Api.admin()
                .contentType("text/plain; charset=UTF-8")
                .body(text)
                .post(CALENDARS)
                .then()
                .statusCode(201)
                .body("calendar.days", hasSize(6));
        Api.admin()
                .contentType("text/plain; charset=UTF-8")
                .body(text)
                .post(CALENDARS)
                .then()
                .statusCode(200);
        Api.admin()
                .contentType("text/plain; charset=UTF-8")
                .body(text.replace("off 2151-05-01", "free 2151-05-01"))
                .post(CALENDARS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("line 5"));
        Api.admin()
                .contentType("text/plain; charset=UTF-8")
                .body(text + text.replace("2151", "2152"))
                .post(CALENDARS)
                .then()
                .statusCode(400);
    }

    @Test
    void wrongDaysAreNamed() {
        Api.admin()
                .body(
                        notice(2153, 1, "劳动节")
                                .replace("2153-10-03", "2154-10-03")
                                .replace(
                                        "\"date\": \"2153-05-01\", \"name\": \"劳动节\", \"dayOff\":"
                                                + " true",
                                        "\"date\": \"2153-05-01\", \"name\": \"劳动节\", \"dayOff\":"
                                                + " false"))
                .post(CALENDARS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("days[4].date", "days[1].dayOff", "days"));
        Api.admin()
                .body("{\"year\": 2153, \"edition\": 1, \"days\": []}")
                .post(CALENDARS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("notice"));
    }

    @Test
    void previewWithoutPublicationServiceSaysSoAndKeepsNothing() {
        Api.admin()
                .body(notice(2155, 1, "劳动节"))
                .post(CALENDARS + "?preview=true")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:yangguang:problem:publication-unavailable"));
        Api.admin().get(CALENDARS + "/2155/1").then().statusCode(404);
    }
}
