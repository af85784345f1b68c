package io.yangguang.audit;

import org.jspecify.annotations.Nullable;

/** Keeps an append-only record of acts. */
public interface Audit {

    /**
     * Adds a row in the running transaction; who acts comes from {@link ActorSource}.
     *
     * @param act such as {@code approve}
     * @param hashBefore of the object's content before the act, null when there was none
     * @param hashAfter null when nothing is left
     * @throws IllegalStateException when no transaction is running
     */
    void record(
            String act,
            String objectType,
            String objectId,
            @Nullable String hashBefore,
            @Nullable String hashAfter);
}
