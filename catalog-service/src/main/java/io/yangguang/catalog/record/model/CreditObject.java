package io.yangguang.catalog.record.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object of {@code fields.credit}, keeping what is wrong with it and what was not read.
 */
final class CreditObject {

    private final String path;
    private final Map<?, ?> members;
    private final boolean there;
    private final Set<String> read = new HashSet<>();
    private final List<Violation> found = new ArrayList<>();

    private CreditObject(String path, Map<?, ?> members, boolean there) {
        this.path = path;
        this.members = members;
        this.there = there;
    }

    static CreditObject of(@Nullable Object value, String path) {
        return value instanceof Map<?, ?> map
                ? new CreditObject(path, map, true)
                : new CreditObject(path, Map.of(), false);
    }

    /** Its own violations are told by its own {@link #close}. */
    CreditObject object(String name) {
        return of(member(name), path + "." + name);
    }

    @Nullable String text(String name, int longest, boolean required) {
        Object value = member(name);
        if (value == null) {
            if (required) {
                wrong(name, "必填");
            }
            return null;
        }
        if (!(value instanceof String text) || text.isBlank()) {
            wrong(name, "须为非空文字");
            return null;
        }
        if (text.length() > longest) {
            wrong(name, "超过 " + longest + " 字");
        }
        return text;
    }

    @Nullable String oneOf(String name, List<String> lawful) {
        String value = text(name, 100, true);
        if (value != null && !lawful.contains(value)) {
            wrong(name, "应为 " + String.join("、", lawful));
            return null;
        }
        return value;
    }

    @Nullable LocalDate day(String name, boolean required) {
        String value = text(name, 100, required);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException _) {
            wrong(name, "应为日期，如 2026-05-20");
            return null;
        }
    }

    void truth(String name) {
        Object value = member(name);
        if (value != null && !(value instanceof Boolean)) {
            wrong(name, "应为 true 或 false");
        }
    }

    void refuse(String name, String reason) {
        if (member(name) != null) {
            wrong(name, reason);
        }
    }

    void wrong(String name, String reason) {
        found.add(Violation.of(path + "." + name, reason));
    }

    /** Unknown members are refused: an identity number would come under a name we do not know. */
    void close(List<Violation> all) {
        if (!there) {
            all.add(Violation.of(path, "必填，须为对象"));
            return;
        }
        for (Object name : members.keySet()) {
            if (!read.contains(String.valueOf(name))) {
                String safe = IdentityNumbers.in(String.valueOf(name)) ? "" : "." + name;
                found.add(Violation.of(path + safe, "没有这个字段；证件号码不接受"));
            }
        }
        all.addAll(found);
    }

    private @Nullable Object member(String name) {
        read.add(name);
        return members.get(name);
    }
}
