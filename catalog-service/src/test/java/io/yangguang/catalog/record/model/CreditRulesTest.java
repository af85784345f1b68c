package io.yangguang.catalog.record.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.rule.model.TriggerKind;
import io.yangguang.local.Places;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CreditRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Path CONTRACT = Places.find().root().resolve("contracts/fields/credit");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theExampleOfTheContractIsLawful() throws IOException {
        assertThat(fields(InformationKind.BLACKLIST, example())).isEmpty();
        assertThat(
                        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                                .getSchema(
                                        JSON.readTree(CONTRACT.resolve("v1.schema.json").toFile()))
                                .validate(JSON.valueToTree(example())))
                .isEmpty();
    }

    /** One change to the lawful example, and the field that is then named; - for none. */
    @ParameterizedTest(name = "{0}: {1} = {2} → {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "BLACKLIST | subject | null | subject",
                "BLACKLIST | subject | text | subject",
                "BLACKLIST | subject.kind | PERSON | subject.kind",
                "BLACKLIST | subject.name | null | subject.name",
                "BLACKLIST | subject.name | ' ' | subject.name",
                "BLACKLIST | subject.creditCode | null | subject.creditCode",
                "BLACKLIST | subject.creditCode | 91350100M000100Y44 | subject.creditCode",
                "BLACKLIST | subject.creditCode | 9135 | subject.creditCode",
                "BLACKLIST | subject.creditCode | 91110000101623741K | -",
                "BLACKLIST | subject.idNumber | x | subject.idNumber",
                "BLACKLIST | subject.kind | NATURAL_PERSON | subject.creditCode",
                "BLACKLIST | decision | null | decision",
                "BLACKLIST | decision.number | null | decision.number",
                "BLACKLIST | decision.on | 2026-13-01 | decision.on",
                "BLACKLIST | decision.on | 2026-06-02 | decision.on",
                "BLACKLIST | decision.on | 2026-06-01 | -",
                "BLACKLIST | decision.authority | null | decision.authority",
                "BLACKLIST | basis | null | basis",
                "BLACKLIST | basis.document | null | basis.document",
                "BLACKLIST | basis.article | null | basis.article",
                "BLACKLIST | facts | null | facts",
                "BLACKLIST | period | null | period",
                "BLACKLIST | period | MINOR | period",
                "BLACKLIST | period | FOREVER | period",
                "BLACKLIST | period | GENERAL | -",
                "BLACKLIST | publicityFrom | 2026-05-19 | publicityFrom",
                "BLACKLIST | publicityFrom | 2026-06-02 | publicityFrom",
                "BLACKLIST | publicityFrom | 2026-05-21 | -",
                "BLACKLIST | publicityUntil | 2026-05-19 | publicityUntil",
                "BLACKLIST | publicityUntil | 2026-12-31 | -",
                "BLACKLIST | fraudulentlyObtained | yes | fraudulentlyObtained",
                "BLACKLIST | fraudulentlyObtained | null | -",
                "BLACKLIST | remark | x | remark",
                "MISCONDUCT | fraudulentlyObtained | null | -",
                "MISCONDUCT | facts | x | fraudulentlyObtained",
                "PENALTY_DECISION | fraudulentlyObtained | null | -",
                "CREDIT_EVALUATION | fraudulentlyObtained | null | evaluation,publicityUntil,period"
            })
    void whatIsWrongIsNamed(
            InformationKind kind, String path, @Nullable String value, String wrong) {
        var credit = with(example(), path, value);

        assertThat(fields(kind, credit))
                .containsExactlyInAnyOrder(
                        wrong.equals("-")
                                ? new String[0]
                                : Arrays.stream(wrong.split(","))
                                        .map(field -> "fields.credit." + field)
                                        .toArray(String[]::new));
    }

    @Test
    void anEvaluationSaysOfWhomAndUntilWhen() {
        var credit = with(with(example(), "fraudulentlyObtained", null), "period", null);
        credit.put("publicityUntil", "2026-12-31");
        credit.put("evaluation", new LinkedHashMap<>(Map.of("role", "EXPERT", "result", "A")));

        assertThat(fields(InformationKind.CREDIT_EVALUATION, credit)).isEmpty();
        assertThat(
                        fields(
                                InformationKind.CREDIT_EVALUATION,
                                with(credit, "evaluation.role", "OWNER")))
                .containsExactly("fields.credit.evaluation.role");
    }

    @ParameterizedTest
    @EnumSource(InformationKind.class)
    void whoMustAndWhoMayHaveCreditFields(InformationKind kind) {
        boolean must = CreditRules.binds(kind);
        boolean may = must || kind == InformationKind.PENALTY_DECISION;

        assertThat(paths(CreditRules.check(draft(Map.of(), "正文"), kind, kind, TODAY)))
                .isEqualTo(must ? List.of("fields.credit") : List.of());
        assertThat(
                        paths(
                                CreditRules.check(
                                        draft(Map.of("credit", example()), "正文"),
                                        kind,
                                        kind,
                                        TODAY)))
                .matches(found -> may || found.equals(List.of("fields.credit")));
    }

    @Test
    void aCreditItemHasNoRecordsOfAnotherKind() {
        assertThat(
                        paths(
                                CreditRules.check(
                                        draft(Map.of(), "正文"),
                                        InformationKind.GENERAL,
                                        InformationKind.BLACKLIST,
                                        TODAY)))
                .containsExactly("kind");
    }

    @ParameterizedTest
    @DisplayName("条例第十五条 个人隐私；任何证件号码都不接受")
    @CsvSource({
        "身份证号110101199003077758, true",
        "１１０１０１１９９００３０７７７５８, true",
        "110101-19900307-7758, true",
        "11010119900307775x, true",
        "证件号码：110101900307775, true",
        "项目110101900307775, false",
        "91350100M000100Y43, false",
        "911101066976941872, false"
    })
    void identityNumbersAreRefusedWhereverTheyStand(String text, boolean refused) {
        var places =
                Map.of(
                        "content", draft(Map.of("credit", example()), text),
                        "fields.note", draft(Map.of("credit", example(), "note", text), "正文"),
                        "fields.credit.facts",
                                draft(Map.of("credit", with(example(), "facts", text)), "正文"));

        places.forEach((path, draft) -> {
            var found =
                    CreditRules.check(
                            draft, InformationKind.BLACKLIST, InformationKind.BLACKLIST, TODAY);
            assertThat(paths(found)).isEqualTo(refused ? List.of(path) : List.of());
            assertThat(found.toString()).doesNotContain("19900307", "１９９００３０７");
        });
    }

    private static List<String> fields(InformationKind kind, Map<String, Object> credit) {
        return paths(CreditRules.check(draft(Map.of("credit", credit), "正文"), kind, kind, TODAY));
    }

    private static List<String> paths(List<Violation> violations) {
        return violations.stream().map(Violation::field).toList();
    }

    private static Map<String, Object> example() {
        try {
            return JSON.readValue(
                    CONTRACT.resolve("v1.example.json").toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> with(
            Map<String, Object> credit, String path, @Nullable String value) {
        var copy = new LinkedHashMap<>(credit);
        var dot = path.indexOf('.');
        if (dot > 0) {
            var inner = (Map<String, Object>) copy.get(path.substring(0, dot));
            copy.put(path.substring(0, dot), with(inner, path.substring(dot + 1), value));
        } else if (value == null) {
            copy.remove(path);
        } else {
            copy.put(path, value);
        }
        return copy;
    }

    private static Draft draft(Map<String, Object> fields, String content) {
        return new Draft(
                null,
                null,
                null,
                "G-BLACKLIST",
                null,
                null,
                "列入黑名单",
                ContentType.PLAIN,
                content,
                List.of(new Trigger(TriggerKind.FORMED, TODAY, null, TriggerSource.STATED, "落款")),
                new Attribute(Disclosure.FULL, DisclosureMode.PROACTIVE, null, null),
                new LinkedHashMap<>(fields),
                null,
                List.of(),
                null,
                List.of(),
                null);
    }
}
