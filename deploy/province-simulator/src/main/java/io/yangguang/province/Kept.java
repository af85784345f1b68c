package io.yangguang.province;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery that took effect here, with its receipt and its verdict so far. */
record Kept(
        long order,
        Submission submission,
        String digest,
        String receiptId,
        Instant receivedAt,
        Ruling ruling,
        List<Planned> planned,
        @Nullable Instant visibleAt,
        int duplicates) {

    Kept {
        planned = List.copyOf(planned);
    }

    UUID deliveryId() {
        return submission.deliveryId();
    }

    Kept ruled(Ruling next) {
        Instant visible =
                switch (next.verdict()) {
                    case ACCEPTED -> visibleAt == null ? next.at() : visibleAt;
                    case PENDING, REJECTED -> null;
                };
        return new Kept(
                order,
                submission,
                digest,
                receiptId,
                receivedAt,
                next,
                planned,
                visible,
                duplicates);
    }

    Kept withoutFirstPlan() {
        return new Kept(
                order,
                submission,
                digest,
                receiptId,
                receivedAt,
                ruling,
                planned.subList(1, planned.size()),
                visibleAt,
                duplicates);
    }

    Kept seenAgain() {
        return new Kept(
                order,
                submission,
                digest,
                receiptId,
                receivedAt,
                ruling,
                planned,
                visibleAt,
                duplicates + 1);
    }
}
