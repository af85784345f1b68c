package io.yangguang.publication.delivery.model;

import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Whether an answer is a receipt of what was sent. A wrong one is none at all: the fate stays
 * unknown.
 */
public final class ReceiptRules {

    private ReceiptRules() {}

    /**
     * @param digest SHA-256 of the bytes that were sent, lower-case hex
     * @param genuine whether the second argument is the receiver's signature of the first
     */
    public static Answer check(
            UUID deliveryId, String digest, Claimed claimed, BiPredicate<String, String> genuine) {
        var receiptId = claimed.receiptId();
        var receivedAt = claimed.receivedAtInstant();
        var received = claimed.digest();
        var signature = claimed.signature();
        var ruling = claimed.ruling();
        if (claimed.deliveryId() == null
                || receiptId == null
                || receivedAt == null
                || received == null
                || signature == null
                || ruling == null) {
            return new Answer.Unknown(Doubt.UNUSABLE_ANSWER, "应答缺少回执或裁定");
        }
        if (!deliveryId.equals(claimed.deliveryId())) {
            return new Answer.Unknown(
                    Doubt.RECEIPT_OF_ANOTHER_ITEM, "应答属于另一报送 " + claimed.deliveryId());
        }
        String text = claimed.signedText(deliveryId);
        boolean signed = genuine.test(text, signature);
        if (!digest.equals(received)) {
            // A receipt that was not signed for this delivery was most likely another's.
            return signed
                    ? new Answer.Unknown(Doubt.WRONG_DIGEST, "回执摘要与所送不符")
                    : new Answer.Unknown(Doubt.RECEIPT_OF_ANOTHER_ITEM, "回执不是为此报送签发的");
        }
        if (!signed) {
            return new Answer.Unknown(Doubt.RECEIPT_NOT_GENUINE, "回执签名不符");
        }
        return new Answer.Confirmed(
                new Receipt(receiptId, receivedAt, received, text + "\n" + signature),
                ruling,
                claimed.visibleAt());
    }
}
