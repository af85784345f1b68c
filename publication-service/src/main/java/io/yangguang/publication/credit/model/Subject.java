package io.yangguang.publication.credit.model;

import org.jspecify.annotations.Nullable;

/**
 * 当事人: whom an entry is about.
 *
 * @param name null once the entry of a natural person is closed: then nobody is shown any more
 * @param creditCode null for natural persons, of whom no number is ever kept
 */
public record Subject(Kind kind, @Nullable String name, @Nullable String creditCode) {

    /** 法人和其他组织, or 自然人. */
    public enum Kind {
        LEGAL_PERSON,
        NATURAL_PERSON
    }

    /** What is left after the entry is closed. */
    public Subject closed() {
        return kind == Kind.NATURAL_PERSON ? new Subject(kind, null, null) : this;
    }
}
