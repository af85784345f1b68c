package io.yangguang.catalog.record.model;

/**
 * 行政处罚法第四十八条第二款: 公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，行政机关应当在三日内撤回行政处罚决定信息并公开说明理由.
 *
 * <p>What became of a penalty decision; each opens the duty to take it down.
 */
public enum PenaltyGround {
    PENALTY_CHANGED,
    PENALTY_REVOKED,
    PENALTY_UNLAWFUL,
    PENALTY_INVALID
}
