package io.yangguang.catalog.reference;

/**
 * The revision of all reference data: one counter row that every reference transaction locks first, so that the order
 * of revisions is the order of commits and of events on the topic.
 */
public interface ReferenceRevision {

    /** Locks and raises the counter in the running transaction. */
    long next();

    /** The revision of the last committed change. Read it after the reference data a fact was made under. */
    long current();
}
