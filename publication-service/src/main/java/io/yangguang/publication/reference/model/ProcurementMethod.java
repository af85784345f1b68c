package io.yangguang.publication.reference.model;

/** 采购方式. */
public enum ProcurementMethod {
    OPEN_TENDER,
    INVITED_TENDER,
    PREQUALIFICATION,
    COMPETITIVE_NEGOTIATION,
    COMPETITIVE_CONSULTATION,
    INQUIRY,
    SOLE_SOURCE
}
