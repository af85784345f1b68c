package io.yangguang.catalog.record.model;

/** Second axis of the 公开属性: how the public gets it. */
public enum DisclosureMode {
    /** 主动公开 */
    PROACTIVE,
    /** 依申请公开 */
    ON_REQUEST
}
