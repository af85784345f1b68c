package io.yangguang.publication.secrecy.model;

/** What a scan may find. */
public enum HitKind {
    CLASSIFICATION_MARK("密级标志", Severity.BLOCK, Family.SECRET),
    INTERNAL_DOCUMENT("内部文件（资料）标志", Severity.BLOCK, Family.SECRET),
    KEEP_SAFE("注意保存（保管、保密）标志", Severity.BLOCK, Family.SECRET),
    LEADER_INSTRUCTION("未经公开发布的领导人批示、指示、讲话", Severity.BLOCK, Family.SECRET),
    SECRET_DOCUMENT("涉密文件的标题、文号", Severity.BLOCK, Family.SECRET),
    IDENTITY_NUMBER("公民身份号码", Severity.WARNING, Family.THIRD_PARTY),
    OLD_IDENTITY_NUMBER("疑似十五位身份证号", Severity.WARNING, Family.THIRD_PARTY),
    MOBILE_NUMBER("手机号码", Severity.WARNING, Family.THIRD_PARTY),
    BANK_CARD("银行卡号", Severity.WARNING, Family.THIRD_PARTY),
    PERSONAL_EMAIL("个人电子邮箱", Severity.WARNING, Family.THIRD_PARTY),
    HOME_ADDRESS("家庭住址", Severity.WARNING, Family.THIRD_PARTY),
    BUSINESS_SECRET("商业秘密标识", Severity.WARNING, Family.THIRD_PARTY),
    UNREADABLE("无法扫描的附件", Severity.WARNING, Family.UNSEEN),
    MORE_HITS("疑点过多，其余未逐条列出", Severity.WARNING, Family.UNSEEN);

    /** Which reasons can answer a hit. */
    public enum Family {
        SECRET,
        THIRD_PARTY,
        UNSEEN
    }

    private final String chinese;
    private final Severity severity;
    private final Family family;

    HitKind(String chinese, Severity severity, Family family) {
        this.chinese = chinese;
        this.severity = severity;
        this.family = family;
    }

    public String chinese() {
        return chinese;
    }

    public Severity severity() {
        return severity;
    }

    public Family family() {
        return family;
    }
}
