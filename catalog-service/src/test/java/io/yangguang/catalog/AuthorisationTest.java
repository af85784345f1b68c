package io.yangguang.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.yangguang.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every endpoint of reference data: none without a token, changes only with the right, and as far
 * as it reaches.
 */
@CatalogTest
class AuthorisationTest {

    /**
     * Signed once: each forgery makes a key pair, which takes longer than all requests together.
     */
    private static final String FORGED = Tokens.admin().forged().sign();

    private static final String EXPIRED = Tokens.admin().expired().sign();

    private static final String NOBODY = "/00000000-0000-7000-8000-0000000000ff";

    @ParameterizedTest
    @CsvSource({
        "GET, /bodies",
        "GET, /bodies/ID",
        "GET, /bodies/ID/succession",
        "POST, /bodies",
        "POST, /bodies/ID/renaming",
        "GET, /fields",
        "GET, /items",
        "GET, /items/ID",
        "GET, /items/ID/versions",
        "POST, /items",
        "PUT, /items/ID",
        "GET, /rules",
        "GET, /rules/ID",
        "GET, /rules/ID/versions",
        "POST, /rules",
        "PUT, /rules/ID",
        "POST, /rules/ID/retirement",
        "GET, /channels",
        "GET, /channels/WEIBO",
        "POST, /channels",
        "PUT, /channels/WEIBO",
        "GET, /calendars",
        "GET, /calendars/2026/1",
        "POST, /calendars",
        "GET, /projects",
        "GET, /projects/ID",
        "POST, /projects",
        "PUT, /projects/ID",
        "POST, /reference/re-emission",
        "GET, /source-systems",
        "POST, /source-systems",
        "POST, /source-systems/ID/secret",
        "DELETE, /source-systems/ID"
    })
    void nothingIsAnsweredWithoutAValidToken(String method, String path) {
        String url = Api.BASE + path.replace("/ID", NOBODY);

        given().contentType(ContentType.JSON)
                .request(method, url)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"));
        for (String token : new String[] {FORGED, EXPIRED}) {
            given().auth().oauth2(token).request(method, url).then().statusCode(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /bodies",
        "POST, /bodies/ID/renaming",
        "POST, /items",
        "PUT, /items/ID",
        "POST, /rules",
        "PUT, /rules/ID",
        "POST, /rules/ID/retirement",
        "POST, /channels",
        "PUT, /channels/WEIBO",
        "POST, /calendars",
        "POST, /reference/re-emission",
        "GET, /source-systems",
        "POST, /source-systems",
        "POST, /source-systems/ID/secret",
        "DELETE, /source-systems/ID"
    })
    void changesNeedTheRightToAdminister(String method, String path) {
        String url = Api.BASE + path.replace("/ID", NOBODY);

        for (Tokens caller :
                new Tokens[] {
                    Tokens.clerk(),
                    Tokens.head(),
                    Tokens.publisher(),
                    Tokens.inspector(),
                    Tokens.importer(),
                    Tokens.publicationService()
                }) {
            Api.as(caller).body("{}").request(method, url).then().statusCode(403);
        }
    }

    @ParameterizedTest
    @CsvSource({"POST, /projects", "PUT, /projects/ID"})
    void projectsNeedTheRightToForm(String method, String path) {
        Api.as(Tokens.head())
                .body("{}")
                .request(method, Api.BASE + path.replace("/ID", NOBODY))
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"/bodies", "/fields", "/items", "/rules", "/channels", "/calendars", "/projects"})
    void everyoneWithATokenReads(String path) {
        for (Tokens caller : new Tokens[] {Tokens.clerk(), Tokens.inspector(), Tokens.importer()}) {
            Api.as(caller)
                    .get(Api.BASE + path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("io.yangguang")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "220000, 220800, 201",
        "220800, 220881, 201",
        "220800, 220000, 403",
        "220800, 220900, 403",
        "220800, 000000, 403"
    })
    void theRightReachesAsFarAsTheScope(String scope, String division, int expected) {
        Tokens admin = Tokens.of("local-admin").scope("DIVISION:" + scope).roles("administer");

        Api.as(admin)
                .body(
                        """
                        {"divisionCode": "%s", "names": [{"name": "机关%s"}]}
                        """
                                .formatted(division, Api.unique()))
                .post(Api.BASE + "/bodies")
                .then()
                .statusCode(expected);
        Api.as(admin).post(Api.BASE + "/reference/re-emission").then().statusCode(403);
        Api.as(admin).get(Api.BASE + "/source-systems").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"/bodies", "/items", "/rules", "/channels", "/calendars", "/projects"})
    void unknownFieldsAreRefused(String path) {
        Api.admin()
                .body("{\"surprise\": 1}")
                .post(Api.BASE + path)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"));
    }
}
