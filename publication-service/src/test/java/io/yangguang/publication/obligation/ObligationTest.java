package io.yangguang.publication.obligation;

import static io.yangguang.publication.obligation.ObligationApi.PATH;
import static io.yangguang.publication.obligation.ObligationApi.as;
import static io.yangguang.publication.obligation.ObligationApi.awaitItems;
import static io.yangguang.publication.obligation.ObligationApi.detail;
import static io.yangguang.publication.obligation.ObligationApi.id;
import static io.yangguang.publication.obligation.ObligationApi.json;
import static io.yangguang.publication.obligation.ObligationApi.list;
import static io.yangguang.publication.obligation.ObligationApi.ofRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.yangguang.publication.CatalogFeed;
import io.yangguang.publication.CatalogFeed.RecordDraft;
import io.yangguang.publication.obligation.model.RuleFixtures;
import io.yangguang.publication.reference.model.InformationKind;
import io.yangguang.publication.reference.model.ItemVersion.ChannelPolicy;
import io.yangguang.publication.reference.model.RuleLevel;
import io.yangguang.publication.reference.model.SourceRank;
import io.yangguang.publication.sql.Database;
import io.yangguang.testing.CloudEvent;
import io.yangguang.testing.EventSchemas;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.TestTopics;
import io.yangguang.testing.Tokens;
import io.yangguang.time.BusinessClock;
import io.yangguang.time.MovableBusinessClock;
import io.yangguang.workingdays.BundledCalendars;
import io.yangguang.workingdays.CalendarYear;
import io.yangguang.workingdays.Notice;
import io.yangguang.workingdays.SpecialDay;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "publication"),
            @ResourceArg(name = "kafka", value = "true")
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObligationTest {
    private static final UUID ITEM = UUID.fromString("01990000-0000-7000-8000-00000000aaa1");
    private static final UUID OUTSIDER = UUID.fromString("00000000-0000-7000-8000-00000000ccc1");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static CatalogFeed feed;
    private static MovableBusinessClock clock;

    @Inject Fulfilment fulfilment;
    @Inject Database database;

    @BeforeAll
    static void reference() {
        feed = new CatalogFeed();
        feed.body(Tokens.BODY_A, "220800", true, 1)
                .body(Tokens.BODY_B, "220800", true, 1)
                .body(OUTSIDER, "220881", false, 1)
                .channel("GOVERNMENT_SITE", true)
                .channel("TRADING_PLATFORM", true)
                .item(ITEM, "T1-01", ChannelPolicy.ALL, "GOVERNMENT_SITE", "TRADING_PLATFORM");
        RuleFixtures.ALL.forEach(feed::rule);
        BundledCalendars.all().forEach(feed::calendar);
    }

    @AfterAll
    static void close() {
        feed.close();
    }

    @BeforeEach
    void inFebruary() {
        clock = new MovableBusinessClock(Instant.parse("2026-02-20T02:00:00Z"));
        QuarkusMock.installMockForType(clock, BusinessClock.class);
    }

    private static RecordDraft draft() {
        return CatalogFeed.draft(Tokens.BODY_A, "220800", ITEM, "T1-01")
                .knowing(CatalogFeed.revision());
    }

    private static JsonNode formed(RecordDraft draft) {
        feed.record(draft.data());
        return awaitItems(draft.id(), 1).get(0);
    }

    @Test
    @Order(1)
    void formedRecordHasItsDueDateWithEverythingItRestsOn() {
        RecordDraft draft = draft().formedOn("2026-02-13");

        JsonNode duty = formed(draft);
        JsonNode detail = detail(id(duty));

        assertThat(duty.path("term").path("dueOn").asText()).isEqualTo("2026-03-19");
        assertThat(duty.path("state").asText()).isEqualTo("OPEN");
        assertThat(duty.path("due").asText()).isEqualTo("LATER");
        assertThat(duty.path("next").asText()).isEqualTo("于2026-03-19前送审并公开");
        JsonNode explanation = detail.path("explanation");
        assertThat(explanation.path("recounted").asText()).isEqualTo("2026-03-19");
        assertThat(explanation.path("trigger").path("proof").asText()).isEqualTo("文末落款日期");
        assertThat(explanation.path("rule").path("basis").path("article").asText()).isNotEmpty();
        assertThat(explanation.path("runs").findValuesAsText("name")).contains("春节");
        assertThat(explanation.path("runs").findValuesAsText("number")).contains("国办发明电〔2025〕7号");
        assertThat(detail.path("provisional").asBoolean()).isFalse();
        assertThat(detail.path("id")).isEqualTo(duty.path("id"));
    }

    @Test
    @Order(2)
    void eventsTellTheTermOnceAndEachObligation() {
        RecordDraft one = draft().formedOn("2026-01-14");
        RecordDraft other = draft().formedOn("2026-01-14");
        JsonNode duty = formed(one);
        formed(other);

        CloudEvent assessed = awaitEvent("obligations", ObligationMessages.ASSESSED, one.id());
        awaitEvent("obligations", ObligationMessages.ASSESSED, other.id());

        String term = duty.path("term").path("termId").asText();
        List<CloudEvent> computed =
                TestTopics.read("yangguang.publication.terms").stream()
                        .filter(e -> e.subject().equals(term))
                        .toList();
        EventSchemas.validate(ObligationMessages.ASSESSED, assessed.data());
        assertThat(computed).hasSize(1);
        EventSchemas.validate(ObligationMessages.TERM_COMPUTED, computed.getFirst().data());
        assertThat(assessed.data().path("term").path("dueOn"))
                .isEqualTo(computed.getFirst().data().path("dueOn"));
    }

    private static CloudEvent awaitEvent(String topic, String type, UUID record) {
        return TestTopics.await(
                "yangguang.publication." + topic,
                PATIENCE,
                e -> e.type().equals(type) && e.subject().equals(record.toString()));
    }

    @Test
    @Order(3)
    void versionsMayComeLateTwiceAndOutOfOrder() {
        RecordDraft first = draft().formedOn("2026-02-13");
        RecordDraft second = first.changed(2, "SUBSTANCE", "2026-03-02");
        RecordDraft correction = first.changed(3, "CORRECTION", "2026-03-03");

        feed.record(correction.data()).record(second.data()).record(first.data());
        feed.record(second.data(), UUID.randomUUID()).record(first.data(), UUID.randomUUID());

        JsonNode items = awaitItems(first.id(), 2);
        assertThat(items.findValuesAsText("version")).containsExactly("1", "2");
        assertThat(items.get(1).path("term").path("triggerOn").asText()).isEqualTo("2026-03-02");
        assertThat(
                        database.query(
                                "select 1 from record_version where record_id = ?",
                                _ -> 1,
                                first.id()))
                .hasSize(3);
    }

    @Test
    @Order(4)
    void recordAheadOfTheReferenceDataWaitsAndIsAssessedWhenTheyArrive() {
        long ahead = CatalogFeed.revision() + 1;
        RecordDraft draft = draft().formedOn("2026-02-13").knowing(ahead);

        feed.record(draft.data());
        CatalogFeed.await(
                "the record to wait",
                () -> ofRecord(draft.id()).path("awaitingReference").size() == 1);
        JsonNode waiting = ofRecord(draft.id());
        feed.channel("WECHAT", true);
        JsonNode assessed = awaitItems(draft.id(), 1);

        assertThat(waiting.path("items")).isEmpty();
        assertThat(waiting.path("awaitingReference").get(0).path("standing").asText())
                .isEqualTo("AWAITING_REFERENCE");
        assertThat(assessed.get(0).path("term").path("dueOn").asText()).isEqualTo("2026-03-19");
        assertThat(ofRecord(draft.id()).path("awaitingReference")).isEmpty();
    }

    @Test
    @Order(5)
    void lastChannelOfThePolicyFulfilsEveryOpenVersionByItsOwnDueDate() {
        RecordDraft first = draft().formedOn("2026-02-13");
        feed.record(first.data()).record(first.changed(2, "SUBSTANCE", "2026-03-18").data());
        awaitItems(first.id(), 2);

        publish(first.id(), 2, "GOVERNMENT_SITE", "2026-03-20T09:00:00+08:00");
        assertThat(ofRecord(first.id()).path("items").findValuesAsText("state"))
                .containsOnly("OPEN");
        publish(first.id(), 2, "TRADING_PLATFORM", "2026-03-23T23:59:59+08:00");

        JsonNode closed = ofRecord(first.id()).path("items");
        assertThat(closed.findValuesAsText("state")).containsOnly("FULFILLED");
        assertThat(closed.findValuesAsText("lateWorkingDays")).containsExactly("2", "0");
        assertThat(closed.findValuesAsText("closedAt")).containsOnly("2026-03-23T23:59:59+08:00");
        CloudEvent event = awaitEvent("obligations", ObligationMessages.CLOSED, first.id());
        EventSchemas.validate(ObligationMessages.CLOSED, event.data());
    }

    private void publish(UUID record, int version, String channel, String at) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        fulfilment.published(
                                record,
                                version,
                                channel,
                                java.time.OffsetDateTime.parse(at).toInstant()));
    }

    @Test
    @Order(6)
    void closingNeedsATransactionOfTheCaller() {
        assertThatThrownBy(() ->
                        fulfilment.published(
                                UUID.randomUUID(), 1, "GOVERNMENT_SITE", Instant.EPOCH))
                .isInstanceOf(Exception.class);
    }

    @Test
    @Order(7)
    void whatWasPublicElsewhereIsFulfilledAtThatMoment() {
        RecordDraft kept =
                draft().formedOn("2024-05-06")
                        .publishedOn("GOVERNMENT_SITE", "2024-05-08T10:00:00+08:00")
                        .publishedOn("TRADING_PLATFORM", "2024-05-07T10:00:00+08:00");
        RecordDraft half =
                draft().formedOn("2024-05-06")
                        .publishedOn("GOVERNMENT_SITE", "2024-05-08T10:00:00+08:00");

        JsonNode fulfilled = formed(kept);
        JsonNode open = formed(half);

        assertThat(fulfilled.path("state").asText()).isEqualTo("FULFILLED");
        assertThat(fulfilled.path("closedAt").asText()).isEqualTo("2024-05-08T10:00:00+08:00");
        assertThat(fulfilled.path("lateWorkingDays").asInt()).isZero();
        assertThat(open.path("due").asText()).isEqualTo("OVERDUE");
        assertThat(list(Tokens.admin(), "due=overdue&record=" + half.id()).path("items"))
                .hasSize(1);
    }

    @Test
    @Order(8)
    void publicationBeforeAssessmentCountsWhenTheRecordIsAssessed() {
        RecordDraft draft = draft().formedOn("2026-02-13");
        publish(draft.id(), 1, "GOVERNMENT_SITE", "2026-02-24T09:00:00+08:00");
        publish(draft.id(), 1, "TRADING_PLATFORM", "2026-02-24T09:00:00+08:00");

        assertThat(formed(draft).path("state").asText()).isEqualTo("FULFILLED");
    }

    @Test
    @Order(9)
    void decisionNotToPublishClosesWithGroundAndReason() {
        RecordDraft draft = draft().formedOn("2026-02-13");
        JsonNode duty = formed(draft);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> decideNot(draft)))
                .isInstanceOf(RuntimeException.class);
        assertThat(detail(id(duty)).path("state").asText()).isEqualTo("OPEN");
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    entered(draft);
                    decideNot(draft);
                });

        JsonNode detail = detail(id(duty));
        assertThat(detail.path("state").asText()).isEqualTo("DECIDED_NOT_PUBLIC");
        assertThat(detail.path("ground").asText()).isEqualTo("条例第十五条");
        assertThat(detail.path("lateWorkingDays").asInt()).isZero();
    }

    private void decideNot(RecordDraft draft) {
        fulfilment.decidedNotPublic(draft.id(), 1, "条例第十五条", "涉及商业秘密", clock.now());
    }

    /** What the register writes when the decision is approved. */
    private void entered(RecordDraft draft) {
        database.update(
                """
                WITH r AS (
                    INSERT INTO review (id, version, record_id, record_version, body_id,
                        division_code, item_code, title, state, round, authors, submitters,
                        submitted_at, proposed_disclosure, proposed_ground, decided_by, decided_at,
                        decided_disclosure, decided_ground, chain_id, carried_disclosure)
                    SELECT gen_random_uuid(), 2, ?, 1, ?, '220800', 'T1-01', '标题', 'APPROVED', 1,
                        '{clerk}', '{clerk}', ?, 'NONE', '条例第十五条', 'leader', ?, 'NONE',
                        '条例第十五条', id, 'NONE' FROM approval_chain WHERE body_id IS NULL
                    RETURNING *)
                INSERT INTO non_disclosure_entry (id, version, review_id, record_id, record_version,
                    body_id, division_code, item_code, kind, ground, article, decided_by, reviewer,
                    decided_at, decided_on, review_again_on, state)
                SELECT gen_random_uuid(), 1, id, record_id, 1, body_id, division_code, item_code,
                    'NONE', 'TRADE_SECRET', '条例第十五条', decided_by, decided_by, decided_at,
                    '2026-02-20', '2027-02-20', 'IN_FORCE' FROM r
                """,
                draft.id(),
                Tokens.BODY_A,
                clock.now(),
                clock.now());
    }

    @Test
    @Order(10)
    void annulmentNeedsTheRightTheRevisionAndAnOpenDuty() {
        JsonNode duty = formed(draft().formedOn("2026-01-05"));
        String path = PATH + "/" + id(duty) + "/annulment";
        String body = "{\"reason\":\"内容重复\"}";

        json(
                as(Tokens.clerk())
                        .contentType(ContentType.JSON)
                        .body(body)
                        .header("If-Match", "\"1\"")
                        .post(path),
                403);
        json(as(Tokens.publisher()).contentType(ContentType.JSON).body(body).post(path), 428);
        json(
                as(Tokens.publisher())
                        .contentType(ContentType.JSON)
                        .body(body)
                        .header("If-Match", "\"7\"")
                        .post(path),
                412);
        json(
                as(Tokens.publisher())
                        .contentType(ContentType.JSON)
                        .body("{\"reason\":\" \"}")
                        .header("If-Match", "\"1\"")
                        .post(path),
                400);
        Tokens foreign = Tokens.of("x").body(Tokens.BODY_B).scope("BODY").roles("withdraw");
        json(
                as(foreign)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .header("If-Match", "\"1\"")
                        .post(path),
                404);
        JsonNode annulled =
                json(
                        as(Tokens.publisher())
                                .contentType(ContentType.JSON)
                                .body(body)
                                .header("If-Match", "\"1\"")
                                .post(path),
                        200);
        json(
                as(Tokens.publisher())
                        .contentType(ContentType.JSON)
                        .body(body)
                        .header("If-Match", "\"2\"")
                        .post(path),
                409);

        assertThat(annulled.path("state").asText()).isEqualTo("ANNULLED");
        assertThat(annulled.path("reason").asText()).isEqualTo("内容重复");
        assertThat(annulled.path("lateWorkingDays").asInt()).isGreaterThan(0);
    }

    @Test
    @Order(11)
    void listsStayInsideTheCallersScopeAndPagesFollowEachOther() {
        RecordDraft draft = draft().formedOn("2026-02-13");
        JsonNode duty = formed(draft);

        assertThat(list(Tokens.clerk(), "record=" + draft.id()).path("items")).hasSize(1);
        assertThat(list(Tokens.inspector(), "record=" + draft.id()).path("items")).hasSize(1);
        assertThat(list(Tokens.otherClerk(), "record=" + draft.id()).path("items")).isEmpty();
        json(as(Tokens.otherClerk()).get(PATH + "/" + id(duty)), 404);
        json(io.restassured.RestAssured.given().get(PATH), 401);
        json(as(Tokens.clerk().forged()).get(PATH), 401);
        JsonNode page = list(Tokens.clerk(), "limit=2&item=T1-01");
        assertThat(page.path("items")).hasSize(2);
        JsonNode next =
                json(
                        as(Tokens.clerk())
                                .urlEncodingEnabled(false)
                                .get(page.path("next").asText()),
                        200);
        assertThat(next.path("items").findValuesAsText("id"))
                .doesNotContainAnyElementsOf(page.path("items").findValuesAsText("id"));
        json(as(Tokens.clerk()).get(PATH + "?state=NONE"), 400);
        json(as(Tokens.clerk()).get(PATH + "?due=late"), 400);
        json(as(Tokens.clerk()).get(PATH + "?limit=0"), 400);
    }

    @Test
    @Order(12)
    void missingTriggerIsShownAndBodyOutsideTheRegulationHasNoGeneralDuty() {
        JsonNode contract =
                formed(draft().formedOn("2026-02-13").kind("PROCUREMENT_CONTRACT", "OPEN_TENDER"));
        RecordDraft outside =
                CatalogFeed.draft(OUTSIDER, "220881", ITEM, "T1-01")
                        .knowing(CatalogFeed.revision());
        feed.record(outside.data());
        CatalogFeed.await(
                "no duty", () -> ofRecord(outside.id()).path("awaitingReference").size() == 1);

        JsonNode detail = detail(id(contract));
        assertThat(contract.path("triggerMissing").asBoolean()).isTrue();
        assertThat(contract.path("term").path("dueOn").asText()).isEqualTo("2026-03-19");
        assertThat(detail.path("explanation").path("supersededRules").findValuesAsText("reason"))
                .contains("TRIGGER_MISSING");
        assertThat(
                        ofRecord(outside.id())
                                .path("awaitingReference")
                                .get(0)
                                .path("standing")
                                .asText())
                .isEqualTo("NO_DUTY");
    }

    @Test
    @Order(13)
    void correctionPublishedTooLateBeforeTheClosingIsAShortfallWithItsRemedy() {
        RecordDraft draft =
                draft().formedOn("2026-03-02")
                        .kind("PROCUREMENT_CORRECTION", "OPEN_TENDER")
                        .trigger("CLOSING", "2026-03-20");
        JsonNode duty = formed(draft);
        JsonNode pending = detail(id(duty)).path("beforeEvent").get(0);
        publish(draft.id(), 1, "GOVERNMENT_SITE", "2026-03-10T09:00:00+08:00");
        publish(draft.id(), 1, "TRADING_PLATFORM", "2026-03-10T09:00:00+08:00");

        JsonNode closed = detail(id(duty));
        JsonNode check = closed.path("beforeEvent").get(0);
        assertThat(pending.path("outcome").asText()).isEqualTo("PENDING");
        assertThat(pending.path("latestToPublish").asText()).isEqualTo("2026-03-04");
        assertThat(closed.path("state").asText()).isEqualTo("FULFILLED");
        assertThat(closed.path("lateWorkingDays").asInt()).isZero();
        assertThat(check.path("outcome").asText()).isEqualTo("SHORTFALL");
        assertThat(check.path("next").asText()).isEqualTo("将截止时间顺延至2026-03-26或以后");
    }

    @Test
    @Order(14)
    void newRuleMovesOnlyTheOpenDutiesItGoverns() {
        RecordDraft open = draft().formedOn("2026-02-13").kind("BID_OPENING_RECORD", null);
        RecordDraft closed = draft().formedOn("2026-02-13").kind("BID_OPENING_RECORD", null);
        JsonNode openDuty = formed(withoutMethod(open));
        JsonNode closedDuty = formed(withoutMethod(closed));
        publish(closed.id(), 1, "GOVERNMENT_SITE", "2026-02-24T09:00:00+08:00");
        publish(closed.id(), 1, "TRADING_PLATFORM", "2026-02-24T09:00:00+08:00");

        feed.rule(
                RuleFixtures.rule("OPENING-5")
                        .level(RuleLevel.SECTOR, SourceRank.DEPARTMENTAL_RULE)
                        .kinds(InformationKind.BID_OPENING_RECORD)
                        .within(5)
                        .build());
        CatalogFeed.await(
                "the due date to move",
                () ->
                        detail(id(openDuty))
                                .path("term")
                                .path("dueOn")
                                .asText()
                                .equals("2026-02-27"));

        JsonNode moved = detail(id(openDuty));
        assertThat(moved.path("revision").asInt()).isEqualTo(2);
        assertThat(moved.path("explanation").path("supersededTerms").get(0).path("dueOn").asText())
                .isEqualTo("2026-03-19");
        assertThat(moved.path("explanation").path("supersededTerms").get(0).path("reason").asText())
                .contains("规则变更");
        assertThat(detail(id(closedDuty)).path("term").path("dueOn").asText())
                .isEqualTo("2026-03-19");
        JsonNode asKnown =
                json(
                                as(Tokens.admin())
                                        .get(PATH + "/" + id(openDuty) + "?asKnownOn=2025-12-01"),
                                200)
                        .path("asKnown");
        assertThat(asKnown.has("dueOn")).isFalse();
    }

    private static RecordDraft withoutMethod(RecordDraft draft) {
        draft.data().remove("procurementMethod");
        return draft;
    }

    @Test
    @Order(15)
    void brokenEventIsParkedShownAndTriedAgainWhileOthersGoOn() {
        UUID event = UUID.randomUUID();
        RecordDraft good = draft().formedOn("2026-02-13");
        feed.sendUnchecked(
                "yangguang.catalog.records",
                "io.yangguang.catalog.record-formed.v1",
                good.id().toString(),
                event,
                "{\"recordId\":\"x\"}");

        formed(good);

        String parked = "/api/publication/v1/parked-events";
        as(Tokens.admin()).get(parked + "?cursor=nonsense").then().statusCode(400);
        CatalogFeed.await(
                "the event to be parked",
                () ->
                        json(as(Tokens.admin()).get(parked), 200)
                                .toString()
                                .contains(event.toString()));
        JsonNode mine = null;
        for (JsonNode each :
                json(as(Tokens.admin()).get(parked + "?limit=200"), 200).path("items")) {
            mine = each.path("eventId").asText().equals(event.toString()) ? each : mine;
        }
        assertThat(mine.path("reason").asText()).contains("RecordVersion");
        as(Tokens.admin())
                .post(parked + "/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(404);
        as(Tokens.clerk()).get(parked).then().statusCode(403);
        JsonNode again =
                json(
                        as(Tokens.admin())
                                .post(parked + "/" + mine.path("id").asText() + "/replay"),
                        409);
        assertThat(again.path("type").asText()).isEqualTo("urn:yangguang:problem:replay-failed");
    }

    @Test
    @Order(16)
    void reemissionTellsTheSameEventsAgain() {
        JsonNode duty = formed(draft().formedOn("2026-02-13"));
        UUID record = UUID.fromString(duty.path("recordId").asText());
        CloudEvent first = awaitEvent("obligations", ObligationMessages.ASSESSED, record);

        json(
                as(Tokens.admin())
                        .contentType(ContentType.JSON)
                        .body("{\"terms\":true,\"obligations\":true}")
                        .post("/api/publication/v1/re-emission"),
                200);

        CatalogFeed.await(
                "the event again",
                () ->
                        TestTopics.read("yangguang.publication.obligations").stream()
                                        .filter(e -> e.id().equals(first.id()))
                                        .count()
                                == 2);
        assertThat(
                        TestTopics.read("yangguang.publication.obligations").stream()
                                .filter(e -> e.id().equals(first.id()))
                                .map(CloudEvent::data)
                                .distinct())
                .hasSize(1);
    }

    /** Runs last: 2027 stays known afterwards. */
    @Test
    @Order(100)
    void noticeOfTheNextYearSettlesProvisionalTermsAndTouchesNeitherObligationsNorClosedOnes() {
        clock.moveTo(Instant.parse("2026-12-10T02:00:00Z"));
        JsonNode duty = formed(draft().formedOn("2026-12-04"));
        RecordDraft other = draft().formedOn("2026-12-04");
        JsonNode closed = formed(other);
        publish(other.id(), 1, "GOVERNMENT_SITE", "2026-12-08T09:00:00+08:00");
        publish(other.id(), 1, "TRADING_PLATFORM", "2026-12-08T09:00:00+08:00");
        UUID term = UUID.fromString(duty.path("term").path("termId").asText());
        manyOpenObligations(term);
        JsonNode before = detail(id(duty));
        JsonNode frozen = detail(id(closed)).path("term");

        JsonNode preview =
                json(
                        as(Tokens.admin())
                                .contentType(ContentType.JSON)
                                .body(previewBody())
                                .post("/api/publication/v1/calendar-previews"),
                        200);
        assertThat(detail(id(duty)).path("term"))
                .as("a preview writes nothing")
                .isEqualTo(before.path("term"));
        String fingerprint = fingerprint();
        feed.calendar(year2027());
        CatalogFeed.await(
                "the notice", () -> !detail(id(duty)).path("term").path("provisional").asBoolean());

        JsonNode after = detail(id(duty));
        assertThat(before.path("term").path("provisional").asBoolean()).isTrue();
        assertThat(before.path("term").path("dueOn").asText()).isEqualTo("2027-01-04");
        assertThat(LocalDate.parse(before.path("term").path("earliest").asText()))
                .isBeforeOrEqualTo("2027-01-04");
        assertThat(LocalDate.parse(before.path("term").path("latest").asText()))
                .isAfter("2027-01-04");
        assertThat(before.path("next").asText()).contains("暂定");
        assertThat(after.path("term").path("dueOn").asText()).isEqualTo("2027-01-05");
        assertThat(after.path("term").path("revision").asInt()).isEqualTo(2);
        JsonNode superseded = after.path("explanation").path("supersededResults").get(0);
        assertThat(superseded.path("dueOn").asText()).isEqualTo("2027-01-04");
        assertThat(superseded.path("reason").asText()).contains("2027年节假日安排第1版");
        assertThat(after.path("explanation").path("recounted").asText()).isEqualTo("2027-01-05");
        JsonNode movedInPreview = null;
        for (JsonNode each : preview.path("terms")) {
            movedInPreview =
                    each.path("termId").asText().equals(term.toString()) ? each : movedInPreview;
        }
        assertThat(movedInPreview.path("newDueOn").asText()).isEqualTo("2027-01-05");
        assertThat(movedInPreview.path("openObligations").asLong()).isEqualTo(MANY + 1);
        assertThat(fingerprint()).as("no obligation row was written").isEqualTo(fingerprint);
        assertThat(detail(id(closed)).path("term"))
                .as("closed obligations never change")
                .isEqualTo(frozen);
        CloudEvent told =
                TestTopics.await(
                        "yangguang.publication.terms",
                        PATIENCE,
                        e ->
                                e.subject().equals(term.toString())
                                        && e.data().path("revision").asInt() == 2);
        EventSchemas.validate(ObligationMessages.TERM_COMPUTED, told.data());

        long history = count("term_history");
        feed.calendar(year2027());
        RecordDraft later = draft().formedOn("2026-12-04").knowing(CatalogFeed.revision());
        formed(later);
        assertThat(count("term_history")).as("a second import is a no-op").isEqualTo(history);
        pagesThroughManyAreQuick();
        database.update("delete from obligation where body_id = ?", CROWD);
    }

    private static final int MANY = 100_000;
    private static final UUID CROWD = UUID.fromString("00000000-0000-7000-8000-00000000ddd1");

    private void manyOpenObligations(UUID term) {
        QuarkusTransaction.requiringNew()
                .timeout(60)
                .run(() ->
                        database.update(
                                """
                                insert into obligation (id, record_id, version, body_id, division_code, item_id, item_code, kind,
                                    title, facts, last_trigger_on, term_id, trigger_missing, state, revision, assessed_at)
                                select gen_random_uuid(), gen_random_uuid(), 1, ?, '220800', item_id, item_code, kind, title,
                                    facts, last_trigger_on, term_id, trigger_missing, state, revision, assessed_at
                                  from generate_series(1, ?), (select * from obligation where term_id = ? and state = 'OPEN' limit 1) o
                                """,
                                CROWD,
                                MANY,
                                term));
        database.update("analyze obligation");
    }

    private String fingerprint() {
        return database.first(
                        "select count(*) || '/' || max(revision) || '/' || max(xmin::text::bigint)"
                                + " as f from obligation where body_id = ?",
                        row -> row.getString("f"),
                        CROWD)
                .orElseThrow();
    }

    private long count(String table) {
        return database.first("select count(*) as n from " + table, row -> row.getLong("n"))
                .orElseThrow();
    }

    private void pagesThroughManyAreQuick() {
        long begin = System.nanoTime();
        JsonNode page =
                list(
                        Tokens.inspector(),
                        "state=OPEN&dueFrom=2027-01-05&dueTo=2027-01-05&limit=100");
        assertThat(page.path("items")).hasSize(100);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    private static CalendarYear year2027() {
        return new CalendarYear(
                2027,
                1,
                new Notice(
                        "国办发明电〔2026〕示例号",
                        "关于2027年部分节假日安排的通知（示例）",
                        "https://www.gov.cn/",
                        LocalDate.of(2026, 12, 9)),
                List.of(
                        new SpecialDay(LocalDate.of(2026, 12, 31), "元旦", true),
                        new SpecialDay(LocalDate.of(2027, 1, 1), "元旦", true),
                        new SpecialDay(LocalDate.of(2027, 1, 2), "元旦", true)));
    }

    private static String previewBody() {
        return """
        {"year":2027,"edition":1,"notice":{"number":"国办发明电〔2026〕示例号","issuedOn":"2026-12-09"},
         "days":[{"date":"2026-12-31","name":"元旦","dayOff":true},{"date":"2027-01-01","name":"元旦","dayOff":true},
                 {"date":"2027-01-02","name":"元旦","dayOff":true}]}\
        """;
    }
}
