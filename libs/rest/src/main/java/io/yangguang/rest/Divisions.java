package io.yangguang.rest;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Administrative division codes of GB/T 2260: province, prefecture and county with two digits each,
 * zeros for what is left open; 000000 is the whole country.
 */
public final class Divisions {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private Divisions() {}

    /** Whether {@code other} is {@code code} or lies inside it. */
    public static boolean covers(String code, String other) {
        return valid(other).startsWith(significant(code));
    }

    /** The code and what it lies in, the nearest first: 220881, 220800, 220000, 000000. */
    public static List<String> path(String code) {
        return Stream.of(
                        valid(code),
                        code.substring(0, 4) + "00",
                        code.substring(0, 2) + "0000",
                        "000000")
                .distinct()
                .toList();
    }

    /** 220800 → 2208; 000000 → nothing. */
    static String significant(String code) {
        String rest = valid(code);
        while (rest.endsWith("00")) {
            rest = rest.substring(0, rest.length() - 2);
        }
        return rest;
    }

    static String valid(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A division code has six digits");
        }
        return code;
    }
}
