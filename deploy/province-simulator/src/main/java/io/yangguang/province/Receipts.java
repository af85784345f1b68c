package io.yangguang.province;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the answer of the contract: the receipt and, apart from it, the verdict. */
final class Receipts {

    record Receipt(String receiptId, Instant receivedAt, String digest, String signature) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            UUID deliveryId,
            Receipt receipt,
            Verdict verdict,
            List<String> reasons,
            int verdictRevision,
            @Nullable Instant verdictAt,
            @Nullable Instant visibleAt,
            boolean duplicate) {

        Answer with(Receipt other) {
            return new Answer(
                    deliveryId,
                    other,
                    verdict,
                    reasons,
                    verdictRevision,
                    verdictAt,
                    visibleAt,
                    duplicate);
        }
    }

    private final Signatures signatures;

    Receipts(Signatures signatures) {
        this.signatures = signatures;
    }

    Answer answer(Kept kept, boolean duplicate) {
        Ruling ruling = kept.ruling();
        return new Answer(
                kept.deliveryId(),
                receipt(kept, kept.digest()),
                ruling.verdict(),
                ruling.reasons(),
                ruling.revision(),
                ruling.revision() == 0 ? null : ruling.at(),
                kept.visibleAt(),
                duplicate);
    }

    Answer wrongDigest(Kept kept) {
        String wrong = Signatures.sha256(("not " + kept.digest()).getBytes());
        return answer(kept, false).with(receipt(kept, wrong));
    }

    /** The other's receipt, half of the time inside the other's whole answer. */
    Answer ofAnother(Kept kept, Kept other, boolean whole) {
        return whole
                ? answer(other, false)
                : answer(kept, false).with(receipt(other, other.digest()));
    }

    private Receipt receipt(Kept kept, String digest) {
        String text =
                String.join(
                        "\n",
                        kept.receiptId(),
                        kept.deliveryId().toString(),
                        Json.text(kept.receivedAt()),
                        digest);
        return new Receipt(kept.receiptId(), kept.receivedAt(), digest, signatures.sign(text));
    }
}
