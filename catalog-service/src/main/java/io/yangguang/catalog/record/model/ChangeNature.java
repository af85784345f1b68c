package io.yangguang.catalog.record.model;

/** Whether a change is news to the public. */
public enum ChangeNature {
    /** The matter itself changed: a new duty to publish begins. */
    SUBSTANCE,
    /** Only its rendering changed, a typing error for instance. */
    CORRECTION
}
