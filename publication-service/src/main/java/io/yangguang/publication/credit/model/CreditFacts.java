package io.yangguang.publication.credit.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code fields.credit} of a record says, as far as the entry needs it. The catalogue checked
 * it; members that are not known here are ignored.
 *
 * @param decidedOn 认定之日, from which the period runs
 * @param periodClass null for an evaluation, which states its own last day
 */
public record CreditFacts(
        Subject subject,
        String decisionNumber,
        LocalDate decidedOn,
        String authority,
        @Nullable PeriodClass periodClass,
        @Nullable LocalDate publicityFrom,
        @Nullable LocalDate publicityUntil) {

    /** Empty when it cannot be read. */
    public static Optional<CreditFacts> of(Map<String, Object> fields) {
        try {
            var credit = object(fields, "credit");
            var subject = object(credit, "subject");
            var decision = object(credit, "decision");
            var kind = Subject.Kind.valueOf(text(subject, "kind"));
            var period = credit.get("period");
            return Optional.of(
                    new CreditFacts(
                            new Subject(
                                    kind,
                                    text(subject, "name"),
                                    kind == Subject.Kind.LEGAL_PERSON
                                            ? text(subject, "creditCode")
                                            : null),
                            text(decision, "number"),
                            LocalDate.parse(text(decision, "on")),
                            text(decision, "authority"),
                            period == null ? null : PeriodClass.valueOf(period.toString()),
                            day(credit.get("publicityFrom")),
                            day(credit.get("publicityUntil"))));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Map<?, ?> object(Map<?, ?> from, String name) {
        if (from.get(name) instanceof Map<?, ?> object) {
            return object;
        }
        throw new IllegalArgumentException("Expected an object " + name);
    }

    private static String text(Map<?, ?> from, String name) {
        if (from.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("Expected a text " + name);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : LocalDate.parse(value.toString());
    }
}
