package io.yangguang.publication.credit.model;

/** 失信程度, by which the publicity period is set: 轻微, 一般, 严重. */
public enum PeriodClass {
    MINOR,
    GENERAL,
    SERIOUS
}
