package io.yangguang.catalog.body.model;

/** Level of government. */
public enum Level {
    NATION,
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP
}
