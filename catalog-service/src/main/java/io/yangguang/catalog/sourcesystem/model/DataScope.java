package io.yangguang.catalog.sourcesystem.model;

/** What a source system may form records for: one body, a division, or all. */
public enum DataScope {
    BODY,
    DIVISION,
    ALL
}
