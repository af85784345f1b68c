package io.yangguang.publication.reference.model;

/** 信息种类: the kind of information that rules tell apart. */
public enum InformationKind {
    GENERAL,
    LICENCE_DECISION,
    PENALTY_DECISION,
    TENDER_NOTICE,
    TENDER_CLARIFICATION,
    BID_OPENING_RECORD,
    CANDIDATE_NOTICE,
    TRADE_RESULT,
    PROCUREMENT_NOTICE,
    PROCUREMENT_RESULT,
    PROCUREMENT_CONTRACT,
    PROCUREMENT_CORRECTION,
    SOLE_SOURCE_NOTICE,
    TRADE_NOTICE,
    BLACKLIST,
    CREDIT_EVALUATION,
    MISCONDUCT
}
