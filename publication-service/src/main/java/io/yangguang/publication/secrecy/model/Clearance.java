package io.yangguang.publication.secrecy.model;

/** What the secrecy review (保密审查) of a record version says about making it public. */
public sealed interface Clearance {

    /** Nobody has opened a review of this version. */
    record Missing() implements Clearance {}

    /** The review waits: for the scan, for the reviewer, or for the office it was escalated to. */
    record Pending() implements Clearance {}

    /** It must not go out: a classification mark or the like, which nobody can override. */
    record Blocked() implements Clearance {}

    /**
     * It may go out as it was read.
     *
     * @param digest of the outward version that the reviewer saw; another text is not cleared
     */
    record Cleared(String digest) implements Clearance {}
}
