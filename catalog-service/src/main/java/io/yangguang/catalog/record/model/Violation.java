package io.yangguang.catalog.record.model;

import java.util.List;

/**
 * Why a submission is refused.
 *
 * @param type stable slug of the problem
 * @param field path such as {@code triggers[0].on}
 * @param reason for the reader, in Chinese; never repeats what was submitted unless it was scanned
 * @param nearest codes that the submitter may have meant
 */
public record Violation(String type, String field, String reason, List<String> nearest) {

    public static final String INVALID = "invalid";

    public Violation {
        nearest = List.copyOf(nearest);
    }

    public static Violation of(String field, String reason) {
        return new Violation(INVALID, field, reason, List.of());
    }

    public static Violation of(String type, String field, String reason) {
        return new Violation(type, field, reason, List.of());
    }
}
