package io.yangguang.publication.redaction;

import io.yangguang.publication.redaction.model.Flaw;
import io.yangguang.publication.redaction.model.RedactionOutcome.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a handler made of a call, before HTTP has a word for it. */
sealed interface RedactionAnswer {

    record Done(DrawnRedaction drawn, boolean created) implements RedactionAnswer {}

    record Discarded() implements RedactionAnswer {}

    /** There is no such version, or none that the caller reaches. */
    record Unknown() implements RedactionAnswer {}

    /** The markings do not fit the version. */
    record Flawed(List<Flaw> flaws) implements RedactionAnswer {}

    record Refused(Rejection reason, @Nullable Long currentVersion) implements RedactionAnswer {}
}
