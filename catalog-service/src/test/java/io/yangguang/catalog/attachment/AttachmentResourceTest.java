package io.yangguang.catalog.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.catalog.record.RecordBodies;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@CatalogTest
class AttachmentResourceTest {

    private static final String ATTACHMENTS = Api.BASE + "/attachments";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @Inject DataSource database;
    @Inject PostgresBlobRows blobs;

    @Test
    void fileIsToldByItsBytesKeptOnceAndReadByThoseWhoSeeARecordWithIt() throws SQLException {
        byte[] bytes = picture(3_000_000);

        String hash =
                upload("计划表.pdf", "application/pdf", bytes)
                        .statusCode(201)
                        .body("name", is("计划表.pdf"))
                        .body("mediaType", is("image/png"))
                        .body("size", is(bytes.length))
                        .extract()
                        .path("sha256");
        upload("别名.png", "image/png", bytes).statusCode(201).body("sha256", is(hash));
        assertThat(count("SELECT count(*) FROM blob WHERE sha256 = '" + hash + "'")).isEqualTo(1);
        Api.as(Tokens.clerk()).get(ATTACHMENTS + "/" + hash).then().statusCode(404);

        Api.as(Tokens.clerk())
                .body(
                        RecordBodies.plan(
                                        "附件" + Api.unique(),
                                        p ->
                                                p.putArray("attachments")
                                                        .addObject()
                                                        .put("sha256", hash)
                                                        .put("name", "计划表.png"))
                                .toString())
                .post(RecordBodies.RECORDS)
                .then()
                .statusCode(201)
                .body("attachments[0].mediaType", is("image/png"));

        byte[] read =
                Api.as(Tokens.clerk())
                        .get(ATTACHMENTS + "/" + hash)
                        .then()
                        .statusCode(200)
                        .header("Content-Type", containsString("image/png"))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Length", equalTo(String.valueOf(bytes.length)))
                        .extract()
                        .asByteArray();
        assertThat(read).isEqualTo(bytes);
        Api.as(Tokens.inspector()).get(ATTACHMENTS + "/" + hash).then().statusCode(200);
        Api.as(Tokens.publicationService()).get(ATTACHMENTS + "/" + hash).then().statusCode(200);
        Api.as(Tokens.otherClerk()).get(ATTACHMENTS + "/" + hash).then().statusCode(404);
        Api.as(Tokens.publicationService())
                .get(ATTACHMENTS + "/" + "0".repeat(64))
                .then()
                .statusCode(404);
    }

    @Test
    void moreThanFiftyMebibytesAreRefusedWhileTheyStream() throws IOException, SQLException {
        long before = count("SELECT count(*) FROM blob");

        assertThat(stream(Uploads.LIMIT + 1, true)).isEqualTo(413);
        assertThat(stream(Uploads.LIMIT + 1, false)).isEqualTo(413);

        assertThat(count("SELECT count(*) FROM blob")).isEqualTo(before);
    }

    @Test
    void markedNamesAndTextsAreRefused() throws SQLException {
        long before = count("SELECT count(*) FROM blob");
        String long1 = "公开内容。\n".repeat(74_890);
        byte[] gbk = (long1 + "机密★10年\n" + long1).getBytes(Charset.forName("GB18030"));
        byte[] utf8 = (long1 + "\n机　密 ★ １０年\n").getBytes(StandardCharsets.UTF_8);

        upload("机密★10年.pdf", "application/pdf", PNG)
                .statusCode(422)
                .body("errors.field", equalTo(java.util.List.of("X-File-Name")))
                .body(not(containsString("★")));
        upload("a.txt", "text/plain", gbk)
                .statusCode(422)
                .body("errors.field", equalTo(java.util.List.of("file")));
        upload("a.csv", "text/csv", utf8).statusCode(422);
        upload("a.html", "text/html", "<p>机<b>密</b>★10年</p>".getBytes(StandardCharsets.UTF_8))
                .statusCode(422);

        assertThat(count("SELECT count(*) FROM blob")).isEqualTo(before);
    }

    @Test
    void aMarkThatTwoChunksShareIsFound() {
        String mark = "\n机密★10年\n";
        for (int shift = 0; shift < 30; shift += 7) {
            byte[] head = "a".repeat(BlobStore.CHUNK - shift).getBytes(StandardCharsets.UTF_8);
            byte[] end = mark.getBytes(StandardCharsets.UTF_8);
            byte[] bytes = Arrays.copyOf(head, head.length + end.length);
            System.arraycopy(end, 0, bytes, head.length, end.length);

            upload("a.txt", "text/plain", bytes).statusCode(422);
        }
    }

    @Test
    void namesArePercentEncodedAndNoPaths() {
        for (String name : new String[] {"", "%zz", "..%2Fa.txt", "%00.txt", "a%0Db"}) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.clerk().sign())
                    .contentType("application/octet-stream")
                    .header("X-File-Name", name)
                    .body(PNG)
                    .post(ATTACHMENTS)
                    .then()
                    .statusCode(400);
        }
        RestAssured.given()
                .auth()
                .oauth2(Tokens.head().sign())
                .contentType("application/octet-stream")
                .header("X-File-Name", "a.png")
                .body(PNG)
                .post(ATTACHMENTS)
                .then()
                .statusCode(403);
    }

    @Test
    void whatNothingRefersToIsSweptAndTheRestStays() throws SQLException {
        String loose = upload("a.png", "image/png", picture(100)).extract().path("sha256");
        String kept = upload("b.png", "image/png", picture(200)).extract().path("sha256");
        Api.as(Tokens.clerk())
                .body(
                        RecordBodies.plan(
                                        "附件" + Api.unique(),
                                        p ->
                                                p.putArray("attachments")
                                                        .addObject()
                                                        .put("sha256", kept)
                                                        .put("name", "b.png"))
                                .toString())
                .post(RecordBodies.RECORDS)
                .then()
                .statusCode(201);

        int early = blobs.sweep(Instant.parse("2020-01-01T00:00:00Z"));
        blobs.sweep(Instant.parse("2100-01-01T00:00:00Z"));

        assertThat(early).isZero();
        assertThat(blobs.find(java.util.List.of(loose, kept))).containsOnlyKeys(kept);
        assertThat(
                        count(
                                "SELECT count(*) FROM blob_chunk c WHERE NOT EXISTS (SELECT 1 FROM"
                                        + " blob b WHERE b.id = c.blob_id)"))
                .isZero();
    }

    private static ValidatableResponse upload(String name, String type, byte[] bytes) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.clerk().sign())
                .config(
                        RestAssured.config()
                                .encoderConfig(
                                        io.restassured.config.EncoderConfig.encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)
                                                .encodeContentTypeAs(
                                                        type,
                                                        io.restassured.http.ContentType.BINARY)))
                .contentType(type)
                .header("X-File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8))
                .body(bytes)
                .post(ATTACHMENTS)
                .then();
    }

    private static int stream(long length, boolean chunked) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection)
                        URI.create("http://localhost:" + RestAssured.port + ATTACHMENTS)
                                .toURL()
                                .openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + Tokens.clerk().sign());
        connection.setRequestProperty("Content-Type", "application/octet-stream");
        connection.setRequestProperty("X-File-Name", "a.bin");
        if (chunked) {
            connection.setChunkedStreamingMode(64 * 1024);
        } else {
            connection.setFixedLengthStreamingMode(length);
        }
        byte[] piece = new byte[64 * 1024];
        try (var out = connection.getOutputStream()) {
            for (long sent = 0; sent < length; sent += piece.length) {
                out.write(piece, 0, (int) Math.min(piece.length, length - sent));
            }
        } catch (IOException _) {
            // The server may answer and close before all is sent.
        }
        try (InputStream _ = connection.getErrorStream()) {
            return connection.getResponseCode();
        } catch (IOException _) {
            return 413;
        }
    }

    private static byte[] picture(int length) {
        byte[] bytes = new byte[length];
        new Random(System.nanoTime()).nextBytes(bytes);
        System.arraycopy(PNG, 0, bytes, 0, PNG.length);
        return bytes;
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
