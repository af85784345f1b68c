package io.yangguang.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Backend.class)
class DoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/catalog/v1/records",
                "/api/publication/v1/obligations",
                "/api/inspection/v1/timeliness",
                "/api/catalog/v1/"
            })
    void withoutTokenNobodyPasses(String path) {
        given().when()
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .header("X-Content-Type-Options", "nosniff")
                .body("title", equalTo("需要登录"));
    }

    @Test
    void expiredAndForgedTokensAreRefused() {
        get("/api/catalog/v1/records", Tokens.clerk().expired().sign())
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("title", equalTo("需要登录"));
        get("/api/catalog/v1/records", Tokens.clerk().forged().sign()).then().statusCode(401);
        get("/api/catalog/v1/records", "no.token.atall").then().statusCode(401);
    }

    @Test
    void aTokenIsPassedOnAndIdentityHeadersAreNot() {
        given().auth()
                .oauth2(Tokens.clerk().sign())
                .header("X-User", "admin")
                .header("X-User-Roles", "administer")
                .header("X-Yangguang-Body", "x")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("Forwarded", "for=1.2.3.4")
                .header("Cookie", "q_session=1")
                .get("/api/catalog/v1/records?q=1&limit=2")
                .then()
                .statusCode(200)
                .header("Server", (String) null)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(containsString("path /api/catalog/v1/records?q=1&limit=2"))
                .body(containsString("authorization [Bearer "))
                .body(containsString("x-forwarded-for [127.0.0.1]"))
                .body(not(containsString("x-user")))
                .body(not(containsString("x-yangguang")))
                .body(not(containsString("q_session")))
                .body(not(containsString("1.2.3.4")));
    }

    @Test
    void theOpenSideSeesNeitherTokenNorCookie() {
        given().auth()
                .oauth2(Tokens.clerk().sign())
                .header("Cookie", "a=b")
                .get("/open/v1/feed")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(not(containsString("authorization")))
                .body(not(containsString("cookie")));
    }

    @Test
    void eachSecurityHeaderComesOnce() {
        var headers = given().get("/open/v1/feed").headers();

        assertThat(headers.getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.getValues("Content-Security-Policy")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/admin/master/console/",
                "/auth/realms/master/protocol/openid-connect/token",
                "/auth/metrics",
                "/api/other/v1/x",
                "/open/v2/x",
                "/open/v1/../../api/catalog/v1/records",
                "/open/v1/%2e%2e/%2e%2e/api/catalog/v1/records",
                "/auth/realms/yangguang/../master/protocol/openid-connect/certs",
                "/nowhere"
            })
    void otherPathsLeadNowhere(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("path /");
    }

    @Test
    void metricsStayOnThisMachine() {
        given().header("X-Forwarded-For", "1.2.3.4").get("/q/metrics").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(200);
        given().header("X-Forwarded-For", "1.2.3.4").get("/q/health").then().statusCode(200);
    }

    @Test
    void aServiceThatIsDownIsSaidToBeDown() {
        get("/api/inspection/v1/timeliness", Tokens.inspector().sign())
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5");
    }

    @Test
    void loginPagesHaveALimit() {
        var limited = 0;
        for (int i = 0; i < 6; i++) {
            var answer = given().get("/auth/realms/yangguang/account");
            if (answer.statusCode() == 429) {
                limited++;
                assertThat(answer.header("Retry-After")).isEqualTo("1");
            }
        }
        assertThat(limited).isGreaterThanOrEqualTo(2);
    }

    @Test
    void bodiesHaveALimitDeclaredOrNot() throws Exception {
        var large = new byte[3_000_000];
        assertThat(post("/api/catalog/v1/records", BodyPublishers.ofByteArray(large)))
                .isEqualTo(413);
        assertThat(post("/api/catalog/v1/records", chunked(large))).isEqualTo(413);
        assertThat(post("/api/catalog/v1/records", chunked(new byte[1_000_000]))).isEqualTo(200);
    }

    @Test
    void batchesFlowWithoutLimit() throws Exception {
        assertThat(post("/api/catalog/v1/records/batch", chunked(new byte[30_000_000])))
                .isEqualTo(200);
    }

    private static HttpRequest.BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static int post(String path, HttpRequest.BodyPublisher body) throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                            .header("Authorization", "Bearer " + Tokens.clerk().sign())
                            .POST(body)
                            .build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    private static Response get(String path, String token) {
        return given().auth().oauth2(token).get(path);
    }

    /** As written, byte for byte: clients tidy paths up before they send them. */
    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class) == 0
                ? io.restassured.RestAssured.port
                : ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
