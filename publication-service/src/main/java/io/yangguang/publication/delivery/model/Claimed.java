package io.yangguang.publication.delivery.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a 200 claims, before any of it is believed; whatever the answer lacks is null.
 *
 * @param receivedAt as the receiver wrote it, because so it entered the signature
 */
public record Claimed(
        @Nullable UUID deliveryId,
        @Nullable String receiptId,
        @Nullable String receivedAt,
        @Nullable Instant receivedAtInstant,
        @Nullable String digest,
        @Nullable String signature,
        @Nullable Ruling ruling,
        Optional<Instant> visibleAt) {

    /** The text that the receiver signs. */
    public String signedText(UUID deliveryId) {
        return receiptId + "\n" + deliveryId + "\n" + receivedAt + "\n" + digest;
    }
}
