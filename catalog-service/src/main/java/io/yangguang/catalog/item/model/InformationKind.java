package io.yangguang.catalog.item.model;

/** What kind of information it is; rules apply by kind. */
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
    TRADE_NOTICE
}
