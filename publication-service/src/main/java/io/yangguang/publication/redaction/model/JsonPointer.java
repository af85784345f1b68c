package io.yangguang.publication.redaction.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** RFC 6901, into maps and lists. */
record JsonPointer(List<String> steps) {

    JsonPointer {
        steps = List.copyOf(steps);
    }

    /** Empty for what is no pointer, and for the pointer to the whole. */
    static Optional<JsonPointer> parse(String text) {
        if (!text.startsWith("/") || text.matches(".*~(?![01]).*")) {
            return Optional.empty();
        }
        return Optional.of(
                new JsonPointer(
                        Arrays.stream(text.substring(1).split("/", -1))
                                .map(JsonPointer::unescaped)
                                .toList()));
    }

    static JsonPointer root() {
        return new JsonPointer(List.of());
    }

    JsonPointer then(String step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new JsonPointer(longer);
    }

    Optional<Object> in(Map<String, Object> document) {
        Object at = document;
        for (var step : steps) {
            Object next =
                    switch (at) {
                        case Map<?, ?> map -> map.get(step);
                        case List<?> list -> element(list, step);
                        default -> null;
                    };
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    private static @Nullable Object element(List<?> list, String step) {
        return step.matches("0|[1-9][0-9]{0,8}") && Integer.parseInt(step) < list.size()
                ? list.get(Integer.parseInt(step))
                : null;
    }

    String text() {
        var text = new StringBuilder();
        for (var step : steps) {
            text.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
