package io.yangguang.publication.open.model;

import io.yangguang.publication.open.model.Piece.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A structured field that changed.
 *
 * @param path such as {@code units[0].price}
 */
public record FieldDiff(String path, Change change, @Nullable String from, @Nullable String to) {

    /** The fields that differ, by path. */
    public static List<FieldDiff> between(Map<String, Object> from, Map<String, Object> to) {
        Map<String, String> before = flat(from);
        Map<String, String> after = flat(to);
        TreeMap<String, Boolean> paths = new TreeMap<>();
        before.keySet().forEach(path -> paths.put(path, true));
        after.keySet().forEach(path -> paths.put(path, true));
        List<FieldDiff> found = new ArrayList<>();
        for (String path : paths.keySet()) {
            @Nullable String was = before.get(path);
            @Nullable String is = after.get(path);
            if (was == null) {
                found.add(new FieldDiff(path, Change.ADDED, null, is));
            } else if (is == null) {
                found.add(new FieldDiff(path, Change.REMOVED, was, null));
            } else if (!was.equals(is)) {
                found.add(new FieldDiff(path, Change.CHANGED, was, is));
            }
        }
        return found;
    }

    private static Map<String, String> flat(Map<String, Object> fields) {
        Map<String, String> all = new TreeMap<>();
        fields.forEach((name, value) -> put(all, name, value));
        return all;
    }

    private static void put(Map<String, String> all, String path, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((name, inner) -> put(all, path + "." + name, inner));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    put(all, path + "[" + i + "]", list.get(i));
                }
            }
            default -> all.put(path, value.toString());
        }
    }
}
