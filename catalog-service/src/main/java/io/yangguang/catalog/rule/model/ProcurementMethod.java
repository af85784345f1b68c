package io.yangguang.catalog.rule.model;

/** Methods of tendering and procurement that rules distinguish. */
public enum ProcurementMethod {
    OPEN_TENDER,
    INVITED_TENDER,
    PREQUALIFICATION,
    COMPETITIVE_NEGOTIATION,
    COMPETITIVE_CONSULTATION,
    INQUIRY,
    SOLE_SOURCE
}
