package io.yangguang.publication.secrecy.model;

/** What a hit means for the decision. */
public enum Severity {
    /** Nobody can override it; the text has to change. */
    BLOCK,
    /** Lets nothing pass without a recorded reason. */
    WARNING
}
