package io.yangguang.publication.secrecy.model;

import org.jspecify.annotations.Nullable;

/**
 * Why a version must not go out.
 *
 * @param late who took part in 补充定密; only and always with LATE_CLASSIFICATION
 */
public record Blocking(Ground ground, @Nullable LateClassification late) {

    /** Articles of 条例 (国务院令第711号), or the way of 补充定密. */
    public enum Ground {
        /** 第十四条 依法确定为国家秘密. */
        STATE_SECRET,
        /** 第十四条 法律、行政法规禁止公开. */
        FORBIDDEN_BY_LAW,
        /** 第十四条 公开后可能危及国家安全、公共安全、经济安全、社会稳定. */
        ENDANGERS_SECURITY,
        /** 第十五条 商业秘密、个人隐私. */
        THIRD_PARTY_RIGHTS,
        /** 第十六条第一款 内部事务信息. */
        INTERNAL_AFFAIRS,
        /** 第十六条第二款 过程性信息. */
        PROCESS_INFORMATION,
        /** 需经批准公开而未获批准. */
        NOT_APPROVED,
        /** 补充定密. */
        LATE_CLASSIFICATION
    }

    /** 由承办处室确定，经分管领导审定后报厅定密责任人审核. */
    public record LateClassification(String division, String leader, String classifier) {

        boolean complete() {
            return !division.isBlank() && !leader.isBlank() && !classifier.isBlank();
        }
    }

    boolean complete() {
        return ground == Ground.LATE_CLASSIFICATION
                ? late != null && late.complete()
                : late == null;
    }
}
