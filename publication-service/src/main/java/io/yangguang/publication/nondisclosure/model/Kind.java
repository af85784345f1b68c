package io.yangguang.publication.nondisclosure.model;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import java.util.Optional;

/** What of a version is kept from the public. */
public enum Kind {
    /** 不予公开. */
    NONE,
    /** 删减后公开: the removed part; the rest is public. */
    REDACTED,
    /** 依申请公开. */
    ON_REQUEST;

    /** Empty for what is wholly and of itself public. */
    public static Optional<Kind> of(Attribute attribute) {
        if (attribute.mode() == Mode.ON_REQUEST) {
            return Optional.of(ON_REQUEST);
        }
        return switch (attribute.disclosure()) {
            case NONE -> Optional.of(NONE);
            case REDACTED -> Optional.of(REDACTED);
            case FULL -> Optional.empty();
        };
    }

    /** Whether the version, or what is left of it, is approved to be published. */
    public static boolean forPublication(Attribute attribute) {
        return attribute.disclosure() != Disclosure.NONE && attribute.mode() == Mode.PROACTIVE;
    }

    /**
     * Whether lifting lets the same version be reviewed again. Of a redacted one a part is public
     * under its number already; the whole of it comes as a new version.
     */
    public boolean reopensVersion() {
        return this != REDACTED;
    }
}
