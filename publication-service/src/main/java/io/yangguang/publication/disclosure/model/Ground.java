package io.yangguang.publication.disclosure.model;

/**
 * Why a record was withdrawn or taken down.
 *
 * <p>行政处罚法第四十八条第二款: 公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，行政机关应当在三日内撤回行政处罚决定信息并公开说明理由。 The law's four cases
 * are four grounds.
 */
public enum Ground {
    ERROR("内容有误或不应公开"),
    SUPERSEDED("已被新的信息取代"),
    PENALTY_CHANGED("行政处罚决定被依法变更"),
    PENALTY_REVOKED("行政处罚决定被依法撤销"),
    PENALTY_UNLAWFUL("行政处罚决定被确认违法"),
    PENALTY_INVALID("行政处罚决定被确认无效"),
    PUBLICITY_ENDED("公示期届满"),
    CREDIT_REPAIRED("信用修复"),
    EXPIRED("有效期届满"),
    SECRECY("涉密或敏感"),
    OTHER("其他");

    private final String chinese;

    Ground(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** 行政处罚法第四十八条第二款. */
    public boolean penalty() {
        return switch (this) {
            case PENALTY_CHANGED, PENALTY_REVOKED, PENALTY_UNLAWFUL, PENALTY_INVALID -> true;
            case ERROR, SUPERSEDED, PUBLICITY_ENDED, CREDIT_REPAIRED, EXPIRED, SECRECY, OTHER ->
                    false;
        };
    }

    /**
     * Whether it goes before a publicity period that is still running: nobody must keep showing
     * what is wrong, secret, or ordered off by law.
     */
    public boolean breaksPublicity() {
        return this == ERROR || this == SECRECY || penalty();
    }
}
