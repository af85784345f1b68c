package io.yangguang.publication.redaction.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Structured fields without those that were cut. */
final class Fields {

    private final List<JsonPointer> gone = new ArrayList<>();
    private final List<JsonPointer> marked = new ArrayList<>();

    private Fields(List<FieldCut> cuts) {
        for (var cut : cuts) {
            JsonPointer.parse(cut.path()).ifPresent(cut.keepKey() ? marked::add : gone::add);
        }
    }

    static Map<String, Object> without(Map<String, Object> fields, List<FieldCut> cuts) {
        return new Fields(cuts).map(fields, JsonPointer.root());
    }

    private Map<String, Object> map(Map<?, ?> map, JsonPointer at) {
        var left = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            var place = at.then(String.valueOf(key));
            if (!gone.contains(place)) {
                left.put(String.valueOf(key), value(value, place));
            }
        });
        return left;
    }

    /** Of a list nothing stays behind that would tell how many there were. */
    private List<Object> list(List<?> list, JsonPointer at) {
        var left = new ArrayList<Object>();
        for (int i = 0; i < list.size(); i++) {
            var place = at.then(Integer.toString(i));
            if (!gone.contains(place)) {
                left.add(value(list.get(i), place));
            }
        }
        return left;
    }

    @SuppressWarnings("NullAway") // a JSON null stays one
    private Object value(@Nullable Object value, JsonPointer at) {
        if (marked.contains(at)) {
            return Mark.WORDS.text();
        }
        return switch (value) {
            case Map<?, ?> map -> map(map, at);
            case List<?> list -> list(list, at);
            case null, default -> value;
        };
    }

    /** Each key and each value that is not a map or a list, with its place. */
    static void texts(@Nullable Object value, JsonPointer at, BiConsumer<String, String> each) {
        switch (value) {
            case Map<?, ?> map ->
                    map.forEach((key, inner) -> {
                        var place = at.then(String.valueOf(key));
                        each.accept("fields" + place.text() + " (key)", String.valueOf(key));
                        texts(inner, place, each);
                    });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    texts(list.get(i), at.then(Integer.toString(i)), each);
                }
            }
            case null -> {}
            default -> each.accept("fields" + at.text(), CanonicalJson.scalar(value));
        }
    }
}
