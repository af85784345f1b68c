package io.yangguang.catalog.rule.model;

/** Rank (效力位阶) of the source a rule rests on. */
public enum SourceRank {
    LAW,
    REGULATION,
    DEPARTMENTAL_RULE,
    STATE_COUNCIL_DOCUMENT,
    LOCAL_DOCUMENT;

    /** 条例第二十六条: 法律、法规对政府信息公开的期限另有规定的，从其规定. Others may only shorten. */
    public boolean mayLengthen() {
        return this == LAW || this == REGULATION;
    }
}
