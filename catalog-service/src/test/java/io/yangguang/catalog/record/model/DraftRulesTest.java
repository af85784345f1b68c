package io.yangguang.catalog.record.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.catalog.rule.model.TriggerKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DraftRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final Surroundings AROUND =
            new Surroundings(
                    Instant.parse("2026-03-20T02:00:00Z"),
                    TODAY,
                    Optional.of(LocalDate.of(2019, 1, 1)));

    @Test
    void lawfulDraftHasNoViolation() {
        assertThat(DraftRules.check(draft().build(), AROUND)).isEmpty();
    }

    @Test
    void formedIsRequired() {
        assertThat(fields(draft().triggers())).containsExactly("triggers");
    }

    @Test
    void dateInTheFutureIsRefused() {
        Draft draft = draft().triggers(formed(TODAY.plusDays(1))).build();

        assertThat(DraftRules.check(draft, AROUND))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.type()).isEqualTo("date-in-future");
                    assertThat(violation.field()).isEqualTo("triggers[0].on");
                });
    }

    @Test
    void dateBeforeTheBodyExistedIsRefused() {
        Draft draft = draft().triggers(formed(LocalDate.of(2018, 12, 31))).build();

        assertThat(DraftRules.check(draft, AROUND))
                .extracting(Violation::type)
                .containsExactly("date-before-body");
    }

    @Test
    void closingMayLieInTheFutureAndNeedsItsInstantOnTheSameDay() {
        Instant closing = Instant.parse("2026-04-09T00:30:00Z");
        LocalDate day = LocalDate.of(2026, 4, 9);

        assertThat(fields(draft().triggers(formed(TODAY), closing(day, closing)))).isEmpty();
        assertThat(fields(draft().triggers(formed(TODAY), closing(day, null))))
                .containsExactly("triggers[1].at");
        assertThat(fields(draft().triggers(formed(TODAY), closing(day.plusDays(1), closing))))
                .containsExactly("triggers[1].on");
    }

    @Test
    void aKindComesOnceAndChangedOnlyWithAChange() {
        Trigger changed =
                new Trigger(TriggerKind.CHANGED, TODAY, null, TriggerSource.DECLARED, null);

        assertThat(fields(draft().triggers(formed(TODAY), formed(TODAY))))
                .containsExactly("triggers[1].kind");
        assertThat(fields(draft().triggers(formed(TODAY), changed)))
                .containsExactly("triggers[1].kind");
    }

    @Test
    @DisplayName("不予公开 excludes the second axis and needs a ground; the others need a mode")
    void attributeHasTwoAxes() {
        assertThat(fields(draft().attribute(Disclosure.NONE, DisclosureMode.PROACTIVE, "第十六条")))
                .containsExactly("attribute.mode");
        assertThat(fields(draft().attribute(Disclosure.NONE, null, " ")))
                .containsExactly("attribute.ground");
        assertThat(fields(draft().attribute(Disclosure.NONE, null, "第十六条"))).isEmpty();
        assertThat(fields(draft().attribute(Disclosure.REDACTED, null, null)))
                .containsExactly("attribute.mode");
    }

    @Test
    void titleAndContentHaveLimits() {
        assertThat(fields(draft().title("𠮷".repeat(500)))).isEmpty();
        assertThat(fields(draft().title("字".repeat(501)))).containsExactly("title");
        assertThat(fields(draft().title(" "))).containsExactly("title");
        assertThat(fields(draft().content("字".repeat(87381)))).isEmpty();
        Draft tooLong = draft().content("字".repeat(87382)).build();
        assertThat(DraftRules.check(tooLong, AROUND))
                .extracting(Violation::type)
                .containsExactly("content-too-long");
    }

    @Test
    void emptyContentNeedsAFileOrAnAddress() {
        PublishedElsewhere there =
                new PublishedElsewhere(
                        "TRADING_PLATFORM", AROUND.now(), "http://ggzy.test/#/a?b=中");

        assertThat(fields(draft().content(""))).containsExactly("content");
        assertThat(fields(draft().content("").elsewhere(there))).isEmpty();
    }

    @Test
    void whatCannotBeStoredOrWouldSwellIsRefused() {
        assertThat(fields(draft().content("a\u0000b"))).containsExactly("content");
        assertThat(fields(draft().content("a\u0007b"))).containsExactly("content");
        assertThat(fields(draft().content("a\ud800b"))).containsExactly("content");
        assertThat(fields(draft().content("a\tb\r\nc\ud83d\ude00"))).isEmpty();
    }

    @Test
    void structuredFieldsKeepTheirNumbersAndHaveALimit() {
        assertThat(fields(draft().fields(Map.of("a", List.of(Map.of("b", 9007199254740993L))))))
                .containsExactly("fields.a[0].b");
        assertThat(fields(draft().fields(Map.of("a", new BigDecimal("1.10"))))).isEmpty();
        assertThat(fields(draft().fields(Map.of("a", "x".repeat(65 * 1024)))))
                .containsExactly("fields");
        assertThat(fields(draft().fields(Map.of("a\u0001", 1)))).containsExactly("fields");
    }

    @Test
    void addressesAreOfTheWeb() {
        for (String bad :
                List.of("javascript:alert(1)", "ftp://a.test/", "http://", "https://a b")) {
            assertThat(fields(draft().elsewhere(new PublishedElsewhere("X", AROUND.now(), bad))))
                    .as(bad)
                    .containsExactly("publishedElsewhere[0].url");
        }
    }

    @Test
    void placesAreCounted() {
        PublishedElsewhere there = new PublishedElsewhere("X", AROUND.now(), null);
        Draft draft = draft().elsewhere(there).build();
        Draft many =
                new Draft(
                        null,
                        null,
                        null,
                        draft.item(),
                        null,
                        null,
                        draft.title(),
                        draft.contentType(),
                        draft.content(),
                        draft.triggers(),
                        draft.attribute(),
                        draft.fields(),
                        null,
                        List.of(),
                        null,
                        Collections.nCopies(21, there),
                        null);

        assertThat(DraftRules.check(many, AROUND))
                .extracting(Violation::field)
                .containsExactly("publishedElsewhere");
    }

    @Test
    void attachmentNamesAreNoPathsAndDiffer() {
        String hash = "a".repeat(64);

        assertThat(fields(draft().files(new AttachmentName(hash, "../计划.pdf"))))
                .containsExactly("attachments[0].name");
        assertThat(
                        fields(
                                draft().files(
                                                new AttachmentName(hash, "计划.pdf"),
                                                new AttachmentName(hash, "计划.pdf"))))
                .containsExactly("attachments[1].name");
        assertThat(fields(draft().files(new AttachmentName("A".repeat(64), "计划.pdf"))))
                .containsExactly("attachments[0].sha256");
    }

    @Test
    void changeLiesBetweenFormationAndToday() {
        assertThat(fields(draft().change(ChangeNature.SUBSTANCE, TODAY.plusDays(1))))
                .containsExactly("change.changedOn");
        assertThat(fields(draft().change(ChangeNature.SUBSTANCE, LocalDate.of(2026, 2, 12))))
                .containsExactly("change.changedOn");
        assertThat(fields(draft().change(ChangeNature.CORRECTION, TODAY))).isEmpty();
    }

    @Test
    @DisplayName("条例第二十六条 only a change of substance is a trigger")
    void substanceAddsTheTrigger() {
        LocalDate day = LocalDate.of(2026, 3, 2);

        List<Trigger> substance =
                DraftRules.triggersAfter(draft().change(ChangeNature.SUBSTANCE, day).build());
        List<Trigger> correction =
                DraftRules.triggersAfter(draft().change(ChangeNature.CORRECTION, day).build());

        assertThat(substance)
                .extracting(Trigger::kind)
                .containsExactly(TriggerKind.FORMED, TriggerKind.CHANGED);
        assertThat(substance.getLast().on()).isEqualTo(day);
        assertThat(correction).extracting(Trigger::kind).containsExactly(TriggerKind.FORMED);
    }

    @Test
    void theSubmittersOwnProofOfTheChangeIsKeptAndAnOlderOneReplaced() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        Trigger signed = new Trigger(TriggerKind.CHANGED, day, null, TriggerSource.SIGN_OFF, "签发单");
        Trigger older =
                new Trigger(
                        TriggerKind.CHANGED, day.minusDays(5), null, TriggerSource.SIGN_OFF, "旧");
        Builder change = draft().change(ChangeNature.SUBSTANCE, day);

        assertThat(DraftRules.triggersAfter(change.triggers(formed(day), signed).build()))
                .contains(signed);
        assertThat(DraftRules.triggersAfter(change.triggers(formed(day), older).build()))
                .doesNotContain(older)
                .hasSize(2);
    }

    @Test
    void hashKnowsContentAndNotHowItWasWritten() {
        Draft one = draft().fields(Map.of("a", 1, "b", new BigDecimal("2.0"))).build();
        Map<String, @Nullable Object> other = new HashMap<>();
        other.put("b", 2);
        other.put("a", new BigDecimal("1.00"));

        assertThat(SubmittedJson.hash(draft().fields(other).build()))
                .isEqualTo(SubmittedJson.hash(one));
        assertThat(SubmittedJson.hash(draft().title("另一个").build()))
                .isNotEqualTo(SubmittedJson.hash(draft().build()));
        assertThat(SubmittedJson.hash(draft().change(ChangeNature.CORRECTION, TODAY).build()))
                .isEqualTo(SubmittedJson.hash(draft().build()));
    }

    @Test
    void nearestCodesComeFirst() {
        assertThat(NearestCodes.to("f1-2", List.of("F1-01", "F1-02", "F7-04", "G-PENALTY"), 2))
                .containsExactly("F1-02", "F1-01");
        assertThat(NearestCodes.to("完全不同", List.of("G-PENALTY"), 5)).isEmpty();
    }

    private static List<String> fields(Builder draft) {
        return DraftRules.check(draft.build(), AROUND).stream().map(Violation::field).toList();
    }

    private static Builder draft() {
        return new Builder(
                new Draft(
                        null,
                        null,
                        null,
                        "F1-02",
                        null,
                        null,
                        "示例市2026年度保障性住房建设计划",
                        ContentType.PLAIN,
                        "2026年计划新建保障性租赁住房200套。",
                        List.of(formed(LocalDate.of(2026, 2, 13))),
                        new Attribute(Disclosure.FULL, DisclosureMode.PROACTIVE, null, null),
                        Map.of(),
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null));
    }

    private static Trigger formed(LocalDate on) {
        return new Trigger(TriggerKind.FORMED, on, null, TriggerSource.STATED, null);
    }

    private static Trigger closing(LocalDate on, @Nullable Instant at) {
        return new Trigger(TriggerKind.CLOSING, on, at, TriggerSource.STATED, null);
    }

    /** A draft with one thing changed. */
    private record Builder(Draft build) {

        Builder title(String title) {
            return with(d ->
                    copy(
                            d,
                            title,
                            d.content(),
                            d.triggers(),
                            d.attribute(),
                            d.fields(),
                            d.attachments(),
                            d.publishedElsewhere(),
                            d.change()));
        }

        Builder content(String content) {
            return with(d ->
                    copy(
                            d,
                            d.title(),
                            content,
                            d.triggers(),
                            d.attribute(),
                            d.fields(),
                            d.attachments(),
                            d.publishedElsewhere(),
                            d.change()));
        }

        Builder triggers(Trigger... triggers) {
            return with(d ->
                    copy(
                            d,
                            d.title(),
                            d.content(),
                            List.of(triggers),
                            d.attribute(),
                            d.fields(),
                            d.attachments(),
                            d.publishedElsewhere(),
                            d.change()));
        }

        Builder attribute(
                Disclosure disclosure, @Nullable DisclosureMode mode, @Nullable String ground) {
            return with(d ->
                    copy(
                            d,
                            d.title(),
                            d.content(),
                            d.triggers(),
                            new Attribute(disclosure, mode, ground, null),
                            d.fields(),
                            d.attachments(),
                            d.publishedElsewhere(),
                            d.change()));
        }

        Builder fields(Map<String, @Nullable Object> fields) {
            return with(d ->
                    copy(
                            d,
                            d.title(),
                            d.content(),
                            d.triggers(),
                            d.attribute(),
                            fields,
                            d.attachments(),
                            d.publishedElsewhere(),
                            d.change()));
        }

        Builder files(AttachmentName... files) {
            return with(d ->
                    copy(
                            d,
                            d.title(),
                            d.content(),
                            d.triggers(),
                            d.attribute(),
                            d.fields(),
                            List.of(files),
                            d.publishedElsewhere(),
                            d.change()));
        }

        Builder elsewhere(PublishedElsewhere place) {
            return with(d ->
                    copy(
                            d,
                            d.title(),
                            d.content(),
                            d.triggers(),
                            d.attribute(),
                            d.fields(),
                            d.attachments(),
                            new ArrayList<>(List.of(place)),
                            d.change()));
        }

        Builder change(ChangeNature nature, LocalDate on) {
            return with(d ->
                    copy(
                            d,
                            d.title(),
                            d.content(),
                            d.triggers(),
                            d.attribute(),
                            d.fields(),
                            d.attachments(),
                            d.publishedElsewhere(),
                            new Change(nature, on, "计划调整")));
        }

        private Builder with(UnaryOperator<Draft> change) {
            return new Builder(change.apply(build));
        }

        private static Draft copy(
                Draft d,
                String title,
                String content,
                List<Trigger> triggers,
                Attribute attribute,
                Map<String, @Nullable Object> fields,
                List<AttachmentName> files,
                List<PublishedElsewhere> elsewhere,
                @Nullable Change change) {
            return new Draft(
                    d.bodyId(),
                    d.platform(),
                    d.divisionCode(),
                    d.item(),
                    d.kind(),
                    d.procurementMethod(),
                    title,
                    d.contentType(),
                    content,
                    triggers,
                    attribute,
                    fields,
                    d.projectCode(),
                    files,
                    d.sourceId(),
                    elsewhere,
                    change);
        }
    }
}
