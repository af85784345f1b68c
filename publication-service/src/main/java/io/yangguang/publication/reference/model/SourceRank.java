package io.yangguang.publication.reference.model;

/** 效力位阶: rank of the text a rule stands in, highest first. */
public enum SourceRank {
    LAW,
    REGULATION,
    DEPARTMENTAL_RULE,
    STATE_COUNCIL_DOCUMENT,
    LOCAL_DOCUMENT;

    /**
     * 条例第二十六条 yields to 法律、法规 only; every other text may shorten the 20 days, never lengthen them.
     */
    public boolean mayLengthen() {
        return this == LAW || this == REGULATION;
    }

    /** National texts bind; a limit of a local document is an internal target. */
    public boolean binds() {
        return this != LOCAL_DOCUMENT;
    }
}
