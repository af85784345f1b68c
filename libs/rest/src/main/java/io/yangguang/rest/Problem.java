package io.yangguang.rest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem document of RFC 9457. Immutable: each method returns another one.
 *
 * @param type stable URI, {@code urn:yangguang:problem:<slug>}
 * @param status HTTP status
 * @param title Chinese, the same for each problem of the type
 * @param detail Chinese, about this occurrence
 * @param errors the fields at fault
 * @param extra further members, written beside the standard ones
 */
public record Problem(
        String type,
        int status,
        String title,
        @Nullable String detail,
        List<FieldError> errors,
        Map<String, Object> extra) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PREFIX = "urn:yangguang:problem:";

    public Problem {
        type = type.startsWith(PREFIX) ? type : PREFIX + type;
        errors = List.copyOf(errors);
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    public static Problem of(int status, String slug, String title) {
        return new Problem(slug, status, title, null, List.of(), Map.of());
    }

    public Problem detail(String newDetail) {
        return new Problem(type, status, title, newDetail, errors, extra);
    }

    public Problem field(String path, String message) {
        List<FieldError> more = new ArrayList<>(errors);
        more.add(new FieldError(path, message));
        return new Problem(type, status, title, detail, more, extra);
    }

    public Problem fields(List<FieldError> further) {
        List<FieldError> more = new ArrayList<>(errors);
        more.addAll(further);
        return new Problem(type, status, title, detail, more, extra);
    }

    /** Says which lawful action leads on. */
    public Problem next(String nextLawfulAction) {
        return with("next", nextLawfulAction);
    }

    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extra);
        more.put(name, value);
        return new Problem(type, status, title, detail, errors, more);
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }

    /** The members in the order in which they are written; absent ones are left out. */
    @JsonValue
    public Map<String, Object> document() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type);
        members.put("title", title);
        members.put("status", status);
        if (detail != null) {
            members.put("detail", detail);
        }
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        extra.forEach(members::putIfAbsent);
        return members;
    }
}
