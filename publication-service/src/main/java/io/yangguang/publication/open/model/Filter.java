package io.yangguang.publication.open.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which live disclosures are asked for; null does not narrow.
 *
 * @param region division code; a province covers its cities, a city its counties
 * @param q part of the title
 * @param from first day of publication, Asia/Shanghai
 * @param to last day of publication
 * @param publicity only those whose 公示 is running
 */
public record Filter(
        @Nullable String field,
        @Nullable String item,
        @Nullable UUID body,
        @Nullable String region,
        @Nullable String kind,
        @Nullable String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean publicity) {

    /** The significant digits of a division code: 220800 is 2208, 000000 is nothing. */
    public static String prefix(String division) {
        var prefix = division;
        while (prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }

    /** The parameters that were given, as a link repeats them. */
    public Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        put(all, "field", field);
        put(all, "item", item);
        put(all, "body", body);
        put(all, "region", region);
        put(all, "kind", kind);
        put(all, "q", q);
        put(all, "from", from);
        put(all, "to", to);
        put(all, "publicity", publicity ? "running" : null);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }
}
