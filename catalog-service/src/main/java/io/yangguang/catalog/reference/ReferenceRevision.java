package io.yangguang.catalog.reference;

/**
 * The revision of all reference data: one counter row that every reference transaction locks first,
 * so that the order of revisions is the order of commits and of events on the topic.
 */
public interface ReferenceRevision {

    /**
     * Locks the counter in the running transaction: until its end nobody else changes reference
     * data.
     */
    void hold();

    /**
     * Locks and raises the counter in the running transaction. Each value that is committed must be
     * announced: records made later carry it, and wait for it at the consumers.
     */
    long next();

    /**
     * The revision of the last committed change. Read it after the reference data a fact was made
     * under.
     */
    long current();
}
