package io.yangguang.catalog.project.model;

/** What kind of trade a project is. */
public enum ProjectKind {
    CONSTRUCTION_TENDER,
    GOVERNMENT_PROCUREMENT,
    LAND_USE_RIGHT,
    MINING_RIGHT,
    STATE_PROPERTY,
    SUBSIDISED_HOUSING,
    MEDICINE_PROCUREMENT,
    OTHER
}
