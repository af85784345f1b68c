package io.yangguang.catalog.record.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Codes that look like one that does not exist. */
public final class NearestCodes {

    private static final int FARTHEST = 3;

    private NearestCodes() {}

    /** At most {@code limit} of the known codes, nearest first. */
    public static List<String> to(String code, Collection<String> known, int limit) {
        String wanted = plain(code);
        record Distance(String code, int steps) {}
        return known.stream()
                .map(candidate -> new Distance(candidate, steps(wanted, plain(candidate))))
                .filter(distance -> distance.steps() <= FARTHEST)
                .sorted(Comparator.comparingInt(Distance::steps).thenComparing(Distance::code))
                .limit(limit)
                .map(Distance::code)
                .toList();
    }

    private static String plain(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** Levenshtein's distance. */
    private static int steps(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int i = 0; i < before.length; i++) {
            before[i] = i;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[before.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = row;
        }
        return before[before.length - 1];
    }
}
