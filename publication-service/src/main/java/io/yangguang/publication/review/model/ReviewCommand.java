package io.yangguang.publication.review.model;

import io.yangguang.publication.chain.model.Office;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody wants with a form; {@code by} is his subject. */
public sealed interface ReviewCommand {

    String by();

    /** To draw it up anew. */
    record Draft(String by) implements ReviewCommand {}

    /** To change what it proposes. */
    record Edit(String by) implements ReviewCommand {}

    /** To hand it in, again after a return. */
    record Submit(String by, Determination proposed) implements ReviewCommand {}

    /**
     * To sign the step it stands at.
     *
     * @param offices in which the signer may sign
     * @param attribute to pass on; null leaves the carried one
     * @param nature to pass on; null leaves the carried one
     * @param natureReason needed where the nature differs from the carried one
     */
    record Sign(
            String by,
            Set<Office> offices,
            @Nullable Attribute attribute,
            @Nullable Nature nature,
            @Nullable String natureReason)
            implements ReviewCommand {

        public Sign {
            offices = Set.copyOf(offices);
        }
    }

    /** To send it back. */
    record Return(String by, Set<Office> offices, @Nullable String reason)
            implements ReviewCommand {

        public Return {
            offices = Set.copyOf(offices);
        }
    }
}
