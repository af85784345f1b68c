package io.yangguang.publication.review.model;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.review.model.ReviewOutcome.Rejection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * “除本条例第十四条、第十五条、第十六条规定的政府信息外，政府信息应当公开” (条例第十三条): what is not public has its ground and its reason.
 * Our reading: the attribute has two axes, and 不予公开 excludes the second; a ground is an article, or
 * the entry of the body's own list of what it does not make public.
 */
final class AttributeRules {

    private AttributeRules() {}

    /** What an attribute lacks in itself. */
    static Optional<Rejection> flaw(Attribute attribute) {
        if (attribute.disclosure() != Disclosure.NONE) {
            return attribute.mode() == null
                    ? Optional.of(Rejection.MODE_MISSING)
                    : Optional.empty();
        }
        if (attribute.mode() != null) {
            return Optional.of(Rejection.MODE_OF_NOT_PUBLIC);
        }
        if (blank(attribute.ground())) {
            return Optional.of(Rejection.GROUND_MISSING);
        }
        return blank(attribute.reason())
                ? Optional.of(Rejection.GROUND_UNEXPLAINED)
                : Optional.empty();
    }

    /** What keeps a signer from passing it on. */
    static Optional<Rejection> flaw(Attribute attribute, boolean redacted) {
        return switch (attribute.disclosure()) {
            case REDACTED -> redacted ? flaw(attribute) : Optional.of(Rejection.REDACTION_MISSING);
            case FULL -> redacted ? Optional.of(Rejection.REDACTION_STANDS) : flaw(attribute);
            case NONE -> flaw(attribute);
        };
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
