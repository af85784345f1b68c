package io.yangguang.publication.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.province.Behaviour;
import io.yangguang.publication.delivery.model.Act;
import io.yangguang.publication.delivery.model.PublishedContent;
import io.yangguang.rest.RowFilter;
import io.yangguang.testing.EventSchemas;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.TestTopics;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "publication"),
            @ResourceArg(name = "kafka", value = "true")
        })
@WithTestResource(value = ProvinceResource.class, scope = TestResourceScope.GLOBAL)
class DeliveryTest {

    private static final String PATH = "/api/publication/v1/deliveries";
    private static final String TOPIC = "yangguang.publication.deliveries";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject Deliveries deliveries;
    @Inject DeliveryReader reader;
    @Inject Statements sql;
    @Inject ArmedCrashPoints crashPoints;

    private final UUID record = UUID.randomUUID();

    @AfterEach
    void calm() {
        ProvinceControl.behave(Behaviour.good());
    }

    @Test
    void anAcceptedDeliveryShowsItsFactsAttemptsAndEvent() {
        UUID id = enqueue(1, Act.PUBLISH, Contents.plan("住房建设计划"));

        DeliveryView view = await(id, is("ACCEPTED"));

        assertThat(view.receipt().digest()).isEqualTo(view.payloadSha256());
        assertThat(view.verdict().revision()).isEqualTo(1);
        assertThat(view.visibleAt()).isNotNull();
        assertThat(view.attempts())
                .anySatisfy(attempt -> {
                    assertThat(attempt.httpStatus()).isEqualTo(200);
                    assertThat(attempt.outcome()).isEqualTo("ACCEPTED");
                });
        var event = TestTopics.await(TOPIC, PATIENCE, e -> of(e.data(), id));
        assertThat(event.subject()).isEqualTo(record.toString());
        EventSchemas.validate("io.yangguang.publication.delivery-accepted.v1", event.data());
    }

    @Test
    void aLateRejectionReversesTheAcceptance() {
        UUID id = enqueue(1, Act.PUBLISH, Contents.plan("住房建设计划"));
        await(id, is("ACCEPTED"));

        ProvinceControl.rule(id, "REJECTED", "项目编号缺失");

        DeliveryView view = await(id, is("REJECTED"));
        assertThat(view.verdict().revision()).isEqualTo(2);
        assertThat(view.verdict().reasons()).containsExactly("项目编号缺失");
        assertThat(view.visibleAt()).isNull();
        var event =
                TestTopics.await(
                        TOPIC,
                        PATIENCE,
                        e -> of(e.data(), id) && e.type().endsWith("delivery-rejected.v1"));
        EventSchemas.validate("io.yangguang.publication.delivery-rejected.v1", event.data());
        assertThat(event.data().path("verdictRevision").asInt()).isEqualTo(2);
    }

    @Test
    void aDelayedVerdictIsAskedForUntilItComes() {
        ProvinceControl.behave(pending(400));

        UUID id = enqueue(1, Act.PUBLISH, Contents.plan("住房建设计划"));

        assertThat(await(id, is("RECEIVED")).verdict()).isNull();
        assertThat(await(id, is("ACCEPTED")).attempts())
                .extracting(DeliveryView.AttemptView::kind)
                .contains("SEND", "ASK");
        assertThat(ProvinceControl.effects().get(id).path("duplicates").asInt()).isZero();
    }

    @Test
    void versionsOfARecordArriveInOrderEvenFromAProvinceThatFails() {
        long seed = 11;
        ProvinceControl.behave(Behaviour.hostile(seed));
        Random ids = new Random(seed);
        List<List<UUID>> chains = new ArrayList<>();

        for (int i = 0; i < 20; i++) {
            UUID one = new UUID(ids.nextLong(), ids.nextLong());
            chains.add(
                    List.of(
                            enqueue(one, 1, Act.PUBLISH, Contents.plan("第一版")),
                            enqueue(one, 2, Act.CORRECT, Contents.plan("第二版")),
                            enqueue(one, 2, Act.WITHDRAW, Contents.plan("第二版", "内容有误"))));
        }
        chains.forEach(chain -> await(chain.getLast(), is("ACCEPTED")));

        var effects = ProvinceControl.effects();
        assertThat(chains)
                .as("seed %d", seed)
                .allSatisfy(chain ->
                        assertThat(chain)
                                .extracting(id -> effects.get(id).path("order").asLong())
                                .isSorted());
    }

    @Test
    void aProvinceThatComesBackGetsEverythingAndOtherRecordsWereNotHeldUp() {
        ProvinceControl.behave(Behaviour.unreachable());
        UUID id = enqueue(1, Act.PUBLISH, Contents.plan("停机时公开"));
        UUID later = enqueue(2, Act.CORRECT, Contents.plan("停机时更正"));
        await(id, view -> view.attemptCount() >= 3);
        assertThat(find(later).attemptCount()).isZero();

        ProvinceControl.behave(Behaviour.good());

        await(later, is("ACCEPTED"));
        assertThat(find(id).state()).isEqualTo("ACCEPTED");
        assertThat(ProvinceControl.effects().get(id).path("effects").asInt()).isEqualTo(1);
    }

    @Test
    void aRefusedVersionStaysResendableAndGivesWayToItsCorrection() {
        UUID refused = enqueue(1, Act.PUBLISH, Contents.plan("长".repeat(501)));
        DeliveryView view = await(refused, is("REFUSED"));
        assertThat(view.refusal()).contains("422", "title");
        assertThat(view.nextAttemptAt()).isNotNull();

        UUID corrected = enqueue(2, Act.CORRECT, Contents.plan("短"));

        await(corrected, is("ACCEPTED"));
        await(refused, is("SUPERSEDED"));
        given().auth()
                .oauth2(Tokens.publisher().sign())
                .post(PATH + "/" + refused + "/resend")
                .then()
                .statusCode(409);
    }

    @Test
    void aCrashAfterTheSendIsRepeatedUnderTheSameIdAndHasNoSecondEffect() {
        crashPoints.arm(CrashPoints.AFTER_SEND_BEFORE_SAVE, idOf(1, Act.PUBLISH));

        UUID id = enqueue(1, Act.PUBLISH, Contents.plan("崩溃"));

        DeliveryView view = await(id, is("ACCEPTED"));
        assertThat(crashPoints.isArmed(CrashPoints.AFTER_SEND_BEFORE_SAVE, id)).isFalse();
        assertThat(view.attempts()).hasSizeGreaterThan(1);
        assertThat(view.attempts().getFirst().finishedAt()).isNull();
        JsonNode effect = ProvinceControl.effects().get(id);
        assertThat(effect.path("effects").asInt()).isEqualTo(1);
        assertThat(effect.path("duplicates").asInt()).isPositive();
    }

    @Test
    void aCrashBeforeTheSendLosesNothing() {
        crashPoints.arm(CrashPoints.BEFORE_SEND, idOf(1, Act.PUBLISH));

        UUID id = enqueue(1, Act.PUBLISH, Contents.plan("崩溃"));

        await(id, is("ACCEPTED"));
        assertThat(ProvinceControl.effects().get(id).path("duplicates").asInt()).isZero();
    }

    @Test
    void thePublisherResendsUnderTheSameId() {
        UUID id = enqueue(1, Act.PUBLISH, Contents.plan("重发"));
        int before = await(id, is("ACCEPTED")).attemptCount();

        given().auth()
                .oauth2(Tokens.publisher().sign())
                .post(PATH + "/" + id + "/resend")
                .then()
                .statusCode(200);

        DeliveryView view =
                await(
                        id,
                        v ->
                                v.attemptCount() > before
                                        && v.attempts().getLast().finishedAt() != null);
        assertThat(view.state()).isEqualTo("ACCEPTED");
        assertThat(view.verdict().revision()).isEqualTo(1);
        JsonNode effect = ProvinceControl.effects().get(id);
        assertThat(effect.path("effects").asInt()).isEqualTo(1);
        assertThat(effect.path("duplicates").asInt()).isPositive();
    }

    @Test
    void callersSeeTheirScopeAndOnlyThePublisherResends() {
        UUID id = enqueue(1, Act.PUBLISH, Contents.plan("范围"));

        status(Tokens.clerk(), id, 200);
        status(Tokens.inspector(), id, 200);
        status(Tokens.otherClerk(), id, 404);
        given().get(PATH + "/" + id).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.clerk().sign())
                .post(PATH + "/" + id + "/resend")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.clerk().sign())
                .queryParam("state", "DONE")
                .get(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void deliveriesOfARecordArePagedNewestFirst() {
        for (int version = 1; version <= 3; version++) {
            enqueue(version, version == 1 ? Act.PUBLISH : Act.CORRECT, Contents.plan("分页"));
        }

        String next =
                given().auth()
                        .oauth2(Tokens.clerk().sign())
                        .queryParam("record", record)
                        .queryParam("limit", 2)
                        .get(PATH)
                        .then()
                        .statusCode(200)
                        .body("items.version", org.hamcrest.Matchers.contains(3, 2))
                        .extract()
                        .path("next");
        given().auth()
                .oauth2(Tokens.clerk().sign())
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.version", org.hamcrest.Matchers.contains(1))
                .body("items[0].attempts", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void queueingNeedsThePublishersTransactionAndDiesWithIt() {
        assertThatThrownBy(() -> deliveries.enqueue(record, 1, Act.PUBLISH, Contents.plan("无事务")))
                .isInstanceOf(TransactionalException.class);
        QuarkusTransaction.begin();
        deliveries.enqueue(record, 1, Act.PUBLISH, Contents.plan("回滚"));
        QuarkusTransaction.rollback();

        assertThat(reader.list(all(), record, null, null, 10)).isEmpty();
    }

    private UUID enqueue(int version, Act act, PublishedContent content) {
        return enqueue(record, version, act, content);
    }

    private UUID enqueue(UUID ofRecord, int version, Act act, PublishedContent content) {
        QuarkusTransaction.requiringNew()
                .run(() -> deliveries.enqueue(ofRecord, version, act, content));
        return EnqueueHandler.idOf(ProvinceJsonAdapter.TARGET, ofRecord, version, act);
    }

    private UUID idOf(int version, Act act) {
        return EnqueueHandler.idOf(ProvinceJsonAdapter.TARGET, record, version, act);
    }

    private DeliveryView await(UUID id, Predicate<DeliveryView> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            DeliveryView view = find(id);
            if (wanted.test(view)) {
                return view;
            }
            assertThat(System.nanoTime()).as("still %s", view).isLessThan(deadline);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private DeliveryView find(UUID id) {
        return reader.find(id, all()).orElseThrow();
    }

    private static RowFilter all() {
        return new RowFilter("true", List.of());
    }

    private static Predicate<DeliveryView> is(String state) {
        return view -> view.state().equals(state);
    }

    private static boolean of(JsonNode data, UUID id) {
        return data != null && data.path("deliveryId").asText().equals(id.toString());
    }

    private static void status(Tokens token, UUID id, int status) {
        given().auth().oauth2(token.sign()).get(PATH + "/" + id).then().statusCode(status);
    }

    private static Behaviour pending(long millis) {
        return new Behaviour(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, millis, 0, 0, false);
    }
}
