package io.yangguang.rest;

import static io.yangguang.rest.ProblemsOverHttpTest.as;
import static io.yangguang.rest.ProblemsOverHttpTest.json;
import static io.yangguang.rest.ProblemsOverHttpTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Timeout(20)
@WithTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "rest"))
class IdempotencyTest {

    private static final String BODY = "{\"title\":\"公告\"}";

    @Inject Commands commands;
    @Inject AgroalDataSource database;
    @Inject IdempotencySweep sweep;

    private String key;

    @BeforeEach
    void reset() {
        commands.reset();
        key = UUID.randomUUID().toString();
    }

    @Test
    void withoutAKeyEachRequestRuns() {
        json(as(Tokens.clerk())).body(BODY).post("/things").then().statusCode(201);
        json(as(Tokens.clerk())).body(BODY).post("/things").then().statusCode(201);

        assertThat(commands.runs).hasValue(2);
    }

    @Test
    void aRepeatedRequestIsAnsweredFromTheFirst() {
        Response first = post(key, BODY);

        Response second = post(key, BODY);

        assertThat(commands.runs).hasValue(1);
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", "\"1\"")
                .contentType(containsString("application/json"))
                .body("title", equalTo("公告"));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void aMethodThatReturnsItsViewIsReplayedToo() {
        Response first = approve();

        Response second = approve();

        assertThat(commands.runs).hasValue(1);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString()).contains("已批准");
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void anAnswerWithoutBodyIsReplayedToo() {
        for (int i = 0; i < 2; i++) {
            as(Tokens.clerk())
                    .header("Idempotency-Key", key)
                    .post("/things/" + ThingResource.ID + "/closing")
                    .then()
                    .statusCode(204);
        }

        assertThat(commands.runs).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIs422() {
        post(key, BODY);

        problem(post(key, "{\"title\":\"更正\"}").then(), 422, "idempotency-key-reused");
        assertThat(commands.runs).hasValue(1);
    }

    @Test
    void theSameKeyOnAnotherPathIsAnotherKey() {
        post(key, BODY);
        approve();

        assertThat(commands.runs).hasValue(2);
    }

    @Test
    void anotherUserOfTheSameClientHasKeysOfHisOwn() {
        post(key, BODY);
        json(as(Tokens.otherClerk()))
                .header("Idempotency-Key", key)
                .body(BODY)
                .post("/things")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());

        assertThat(commands.runs).hasValue(2);
    }

    @Test
    void aRefusedRequestLeavesNothingAndMayBeRepeated() throws SQLException {
        commands.refusals = 1;

        problem(post(key, BODY).then(), 422, "classified-mark");

        assertThat(rows(key)).isZero();
        post(key, BODY).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void anInvalidBodyLeavesNothing() throws SQLException {
        problem(post(key, "{\"title\":\"\"}").then(), 400, "validation-failed");
        problem(post(key, "{\"title\":").then(), 400, "malformed-json");
        problem(post(key, "{\"titel\":\"\"}").then(), 400, "unknown-field");

        assertThat(rows(key)).isZero();
    }

    @Test
    void nobodyClaimsAKeyWithoutTheRight() throws SQLException {
        json(RestAssured.given())
                .header("Idempotency-Key", key)
                .body(BODY)
                .post("/things")
                .then()
                .statusCode(401);
        json(as(Tokens.head()))
                .header("Idempotency-Key", key)
                .body(BODY)
                .post("/things")
                .then()
                .statusCode(403);

        assertThat(rows(key)).isZero();
    }

    @Test
    void theSameKeyWhileTheFirstRunsIs409WithRetryAfter() throws Exception {
        commands.started = new CountDownLatch(1);
        commands.gate = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<Response> first = threads.submit(() -> post(key, BODY));
            commands.started.await();

            Response second = post(key, BODY);
            Response other = post(key, "{\"title\":\"更正\"}");
            commands.gate.countDown();

            problem(second.then(), 409, "idempotency-key-in-use");
            assertThat(second.header("Retry-After")).isEqualTo("2");
            problem(other.then(), 422, "idempotency-key-reused");
            assertThat(first.get().statusCode()).isEqualTo(201);
            assertThat(post(key, BODY).header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(commands.runs).hasValue(1);
        }
    }

    @Test
    void ofManyAtOnceOneRuns() throws Exception {
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 32; i++) {
                answers.add(threads.submit(() -> post(key, BODY)));
            }
        }

        for (Future<Response> answer : answers) {
            assertThat(answer.get().statusCode()).isIn(201, 409);
        }
        assertThat(commands.runs).hasValue(1);
    }

    @Test
    void aClaimOfADeadProcessIsTakenOverAfterItsLease() throws SQLException {
        post(key, BODY);
        sql("UPDATE idempotency_key SET status = NULL, body = NULL WHERE key = '%s'", key);

        problem(post(key, BODY).then(), 409, "idempotency-key-in-use");
        sql(
                "UPDATE idempotency_key SET lease_until = lease_until - interval '1 hour'"
                        + " WHERE key = '%s'",
                key);
        problem(post(key, "{\"title\":\"b\"}").then(), 422, "idempotency-key-reused");
        post(key, BODY).then().statusCode(201).header("Idempotency-Replayed", nullValue());

        assertThat(commands.runs).hasValue(2);
        assertThat(post(key, BODY).header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aKeyThatHasRunOutIsNewAndIsSwept() throws SQLException {
        post(key, BODY);
        String expire =
                "UPDATE idempotency_key SET expires_at = expires_at - interval '31 days'"
                        + " WHERE key = '%s'";
        sql(expire, key);
        post(key, "{\"title\":\"b\"}").then().statusCode(201);
        assertThat(commands.runs).hasValue(2);
        assertThat(rows(key)).isOne();

        sql(expire, key);
        sweep.sweep();

        assertThat(rows(key)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "LONG"})
    void aKeyThatIsNoKeyIs400(String bad) {
        problem(
                post(bad.equals("LONG") ? "k".repeat(201) : bad, BODY).then(),
                400,
                "invalid-idempotency-key");
        assertThat(commands.runs).hasValue(0);
    }

    private Response approve() {
        return as(Tokens.clerk())
                .header("Idempotency-Key", key)
                .post("/things/" + ThingResource.ID + "/approval");
    }

    private static Response post(String key, String body) {
        return json(as(Tokens.clerk())).header("Idempotency-Key", key).body(body).post("/things");
    }

    private int rows(String wanted) throws SQLException {
        try (var connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT count(*) FROM idempotency_key WHERE key = '%s'"
                                        .formatted(wanted))) {
            row.next();
            return row.getInt(1);
        }
    }

    private void sql(String text, String wanted) throws SQLException {
        try (var connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(text.formatted(wanted))).isEqualTo(1);
        }
    }
}
