package io.yangguang.publication.negativelist.model;

/**
 * 条例 (国务院令第711号) 第十三条: 除本条例第十四条、第十五条、第十六条规定的政府信息外，政府信息应当公开. Why something is not public, as a code
 * that can be counted.
 */
public enum Ground {
    STATE_SECRET("条例第十四条", "依法确定为国家秘密"),
    FORBIDDEN_BY_LAW("条例第十四条", "法律、行政法规禁止公开"),
    PUBLIC_SECURITY("条例第十四条", "公开后可能危及国家安全、公共安全、经济安全、社会稳定"),
    /** The article is named, but not which of its cases. */
    ARTICLE_14("条例第十四条", "第十四条，未写明情形"),
    TRADE_SECRET("条例第十五条", "商业秘密"),
    PERSONAL_PRIVACY("条例第十五条", "个人隐私"),
    ARTICLE_15("条例第十五条", "第十五条，未写明情形"),
    INTERNAL_AFFAIRS("条例第十六条第一款", "内部事务信息"),
    PROCESS_INFORMATION("条例第十六条第二款", "过程性信息"),
    ENFORCEMENT_FILE("条例第十六条第二款", "行政执法案卷信息"),
    ARTICLE_16("条例第十六条", "第十六条，未写明情形"),
    /** 第十一条: 依照法律、行政法规和国家有关规定需要批准的，经批准予以公开. */
    APPROVAL_MISSING("条例第十一条第二款", "需经批准公开而未获批准"),
    /** Another law or regulation of the State Council says so. */
    OTHER_LAW("", "其他法律、行政法规规定"),
    /** An entry of the body's negative list in force. */
    BODY_LIST("", "负面清单"),
    /** 依申请公开: outside of what 条例第二十、二十一条 have published without being asked. */
    OUTSIDE_PROACTIVE("条例第二十七条", "不属于主动公开范围，依申请公开"),
    /** The text names no ground that is known. */
    UNSPECIFIED("", "未写明依据");

    private final String article;
    private final String chinese;

    Ground(String article, String chinese) {
        this.article = article;
        this.chinese = chinese;
    }

    /** The article of the regulation; empty where the ground lies elsewhere. */
    public String article() {
        return article;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether an entry of a negative list may rest on it: a list names grounds, not itself. */
    public boolean carriesListEntry() {
        return switch (this) {
            case BODY_LIST, OUTSIDE_PROACTIVE, UNSPECIFIED -> false;
            case STATE_SECRET,
                    FORBIDDEN_BY_LAW,
                    PUBLIC_SECURITY,
                    ARTICLE_14,
                    TRADE_SECRET,
                    PERSONAL_PRIVACY,
                    ARTICLE_15,
                    INTERNAL_AFFAIRS,
                    PROCESS_INFORMATION,
                    ENFORCEMENT_FILE,
                    ARTICLE_16,
                    APPROVAL_MISSING,
                    OTHER_LAW ->
                    true;
        };
    }
}
