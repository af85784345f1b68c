package io.yangguang.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of asking for a key. */
sealed interface IdempotencyClaim {

    /** Whose key it is and for what. */
    record Key(String client, String route, String text) {}

    /** The command may run. The holder tells this claim from a later one after the lease. */
    record Claimed(Key key, UUID holder) implements IdempotencyClaim {}

    /** It ran before with the same body. */
    record Answered(
            int status,
            @Nullable String location,
            @Nullable String entityTag,
            @Nullable String contentType,
            @Nullable String body)
            implements IdempotencyClaim {}

    /** It is running. */
    record InUse() implements IdempotencyClaim {}

    /** The key was used for another body. */
    record Reused() implements IdempotencyClaim {}
}
