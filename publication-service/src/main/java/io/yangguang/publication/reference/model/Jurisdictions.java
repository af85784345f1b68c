package io.yangguang.publication.reference.model;

/** Division codes of six digits; trailing pairs of zeros widen them: 220800 covers 220881. */
public final class Jurisdictions {
    private Jurisdictions() {}

    public static boolean covers(String jurisdiction, String division) {
        return division.startsWith(significant(jurisdiction));
    }

    /** 0 for the nation, 1 for a province, 2 for a city, 3 for a county. */
    public static int depth(String jurisdiction) {
        return significant(jurisdiction).length() / 2;
    }

    private static String significant(String code) {
        int end = code.length();
        while (end >= 2 && code.startsWith("00", end - 2)) {
            end -= 2;
        }
        return code.substring(0, end);
    }
}
