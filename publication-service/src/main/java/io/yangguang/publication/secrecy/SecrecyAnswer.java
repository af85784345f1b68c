package io.yangguang.publication.secrecy;

import io.yangguang.publication.secrecy.model.Hit;
import io.yangguang.publication.secrecy.model.SecrecyOutcome.Rejection;
import io.yangguang.publication.secrecy.model.SecrecyReview;
import java.util.List;

/** What a handler made of a call, before HTTP has a word for it. */
sealed interface SecrecyAnswer {

    record Done(SecrecyReview review) implements SecrecyAnswer {}

    /** A new review waits for its scan. */
    record Opened(SecrecyReview review) implements SecrecyAnswer {}

    /** There is no such version or review, or none that the caller reaches. */
    record Unknown() implements SecrecyAnswer {}

    /** The review has changed since it was read. */
    record Stale(SecrecyReview current) implements SecrecyAnswer {}

    record Refused(Rejection reason, List<Hit> hits, SecrecyReview current)
            implements SecrecyAnswer {}

    /** A field does not fit; found before the rules are asked. */
    record Unfit(String slug, String title, String field, String message)
            implements SecrecyAnswer {}
}
