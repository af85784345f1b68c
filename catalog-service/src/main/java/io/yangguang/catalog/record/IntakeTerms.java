package io.yangguang.catalog.record;

/**
 * What the way of submitting allows.
 *
 * @param platforms a platform may stand in for the body
 * @param changes a line may change a record
 */
public record IntakeTerms(boolean platforms, boolean changes) {

    /** One record by POST. */
    static final IntakeTerms FORMING = new IntakeTerms(false, false);

    /** One record by PUT. */
    static final IntakeTerms CHANGING = new IntakeTerms(false, true);
}
