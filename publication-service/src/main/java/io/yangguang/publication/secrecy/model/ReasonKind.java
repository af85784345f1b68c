package io.yangguang.publication.secrecy.model;

/**
 * 条例第十五条: 第三方同意公开或者行政机关认为不公开会对公共利益造成重大影响的，予以公开。 Beside these two, a warning may be none, or what
 * the law itself orders to be public.
 */
public enum ReasonKind {
    /** 权利人同意公开. */
    RIGHTS_HOLDER_CONSENT,
    /** 不公开可能对公共利益造成重大影响. */
    MAJOR_PUBLIC_INTEREST,
    /** 法律、法规、规章规定应当公开, such as the contact of a procurement. */
    REQUIRED_BY_LAW,
    /** 误报: it is not what it looks like. */
    FALSE_ALARM,
    /** 已人工查阅: a person has read what the scan could not. */
    READ_BY_REVIEWER,
    /** 上级机关已确定: the answer of the authority covers it. */
    DETERMINED_BY_AUTHORITY;

    boolean fits(HitKind kind) {
        return switch (kind.family()) {
            case SECRET -> false;
            case THIRD_PARTY -> this != READ_BY_REVIEWER;
            case UNSEEN -> this == READ_BY_REVIEWER || this == DETERMINED_BY_AUTHORITY;
        };
    }
}
