package io.yangguang.publication.attachment;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.approvedOnly;
import static io.yangguang.publication.Calls.cleared;
import static io.yangguang.publication.Calls.open;
import static io.yangguang.publication.Calls.publish;
import static io.yangguang.publication.Calls.withdraw;
import static io.yangguang.publication.Fixtures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yangguang.publication.Fixtures;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
class AttachmentTest {

    private static final String NAME = "计划表 2026*.xlsx";

    @Inject Fixtures fixtures;

    @ConfigProperty(name = "yangguang.attachments.catalog")
    URI catalog;

    @BeforeEach
    void reference() {
        fixtures.reference();
    }

    @Test
    void publishingWaitsForTheBytesAndTheyAreServedWhileTheVersionIsLive() throws Exception {
        var bytes = bytes(700_000);
        var sha256 = sha256(bytes);
        var record = record(sha256, bytes.length);
        approvedOnly(record, 1);

        // The secrecy review waits for the bytes, so that publishing does.
        publish(Tokens.publisher(), record, 1)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("secrecy-review-pending"));
        open(record).then().statusCode(404);
        given().urlEncodingEnabled(false)
                .get("/open/v1/attachments/" + sha256 + "/x")
                .then()
                .statusCode(404);

        offer(sha256, bytes, "");
        cleared(record, 1);
        await(() -> publish(Tokens.publisher(), record, 1).statusCode() == 201);

        String url = open(record).path("attachments[0].url");
        var download = given().urlEncodingEnabled(false).get(url);
        download.then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Length", String.valueOf(bytes.length))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"____2026_.xlsx\";"
                                + " filename*=UTF-8''%E8%AE%A1%E5%88%92%E8%A1%A8%202026%2A.xlsx");
        assertThat(download.asByteArray()).isEqualTo(bytes);
        given().urlEncodingEnabled(false)
                .header("If-None-Match", "\"" + sha256 + "\"")
                .get(url)
                .then()
                .statusCode(304);

        withdraw(Tokens.publisher(), record, "\"1\"", Map.of("reason", "附件有误"))
                .then()
                .statusCode(200);
        given().urlEncodingEnabled(false)
                .get(url)
                .then()
                .statusCode(410)
                .body("reason", equalTo("附件有误"));
    }

    @Test
    void badAnswersAreTriedAgainUntilTheBytesAreRight() throws Exception {
        for (var fault : List.of("500", "wrong", "cut")) {
            var bytes = bytes(10_000);
            var sha256 = sha256(bytes);
            offer(sha256, bytes, "?fault=" + fault);
            var record = record(sha256, bytes.length);
            approvedOnly(record, 1);
            cleared(record, 1);

            await(() -> publish(Tokens.publisher(), record, 1).statusCode() == 201);

            String url = open(record).path("attachments[0].url");
            assertThat(given().urlEncodingEnabled(false).get(url).asByteArray())
                    .as(fault)
                    .isEqualTo(bytes);
        }
    }

    @Test
    void attachmentsAreFetchedAsSoonAsTheRecordArrives() throws Exception {
        var bytes = bytes(1_000);
        var sha256 = sha256(bytes);
        offer(sha256, bytes, "");
        var record = UUID.randomUUID();
        var data = fixtures.version(record, 1, "随事件取附件");
        data.withArray("attachments")
                .addObject()
                .put("name", NAME)
                .put("mediaType", "application/octet-stream")
                .put("size", bytes.length)
                .put("sha256", sha256);
        fixtures.tell("record-formed", data);

        await(() -> blobs.size(sha256).orElse(-1) == bytes.length);
    }

    @Inject Blobs blobs;

    private UUID record(String sha256, int size) {
        var record = UUID.randomUUID();
        var data = fixtures.version(record, 1, "带附件");
        data.withArray("attachments")
                .addObject()
                .put("name", NAME)
                .put("mediaType", "application/octet-stream")
                .put("size", size)
                .put("sha256", sha256);
        fixtures.put(data);
        return record;
    }

    private Response offer(String sha256, byte[] bytes, String fault) {
        return given().body(bytes).put(catalog + "/stub/" + sha256 + fault);
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random().nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
