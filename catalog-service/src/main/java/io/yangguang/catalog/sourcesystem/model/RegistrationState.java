package io.yangguang.catalog.sourcesystem.model;

/** How far the registration of a source system has come. */
public enum RegistrationState {
    /** Entered here; its secret was not handed over yet. */
    PENDING,
    ACTIVE,
    DISABLED
}
