package io.yangguang.catalog.body.model;

/** Level of government. */
public enum Level {
    NATION,
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP;

    /** The level that a six-digit division code stands for. */
    public static Level ofDivision(String code) {
        if (code.equals("000000")) {
            return NATION;
        }
        if (code.endsWith("0000")) {
            return PROVINCE;
        }
        return code.endsWith("00") ? CITY : COUNTY;
    }
}
