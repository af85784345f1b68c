package io.yangguang.province;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * How the stand-in behaves. Rates are shares of all requests between 0 and 1. Chance is drawn from
 * the seed, the delivery id and the number of its arrival, so that a run is the same whatever order
 * the threads take.
 *
 * @param retryAfterSeconds what a 429 asks for
 * @param rejection share of deliveries whose first verdict is REJECTED
 * @param pendingVerdict share of deliveries whose verdict comes {@code verdictDelayMillis} later
 * @param lateRejection share of accepted deliveries that are rejected {@code
 *     lateRejectionAfterMillis} after receipt
 * @param down every connection ends without an answer
 */
public record Behaviour(
        long seed,
        double resetAfterBody,
        double status5xx,
        double status429,
        long retryAfterSeconds,
        double okWithErrorBody,
        double wrongDigest,
        double receiptOfAnotherItem,
        double lostReceipt,
        double duplicateReceipt,
        double rejection,
        double pendingVerdict,
        long verdictDelayMillis,
        double lateRejection,
        long lateRejectionAfterMillis,
        boolean down) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    public static Behaviour good() {
        return new Behaviour(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false);
    }

    public static Behaviour unreachable() {
        return new Behaviour(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, true);
    }

    /**
     * The mix of fault test F09: four of ten answers are no use, half of those leave it open what
     * happened.
     */
    public static Behaviour hostile(long seed) {
        return new Behaviour(
                seed, 0.10, 0.05, 0.04, 1, 0.04, 0.04, 0.04, 0.10, 0.05, 0, 0.15, 300, 0, 0, false);
    }

    Misbehaviour choose(UUID deliveryId, int arrival) {
        double point = draw(deliveryId, arrival);
        for (Map.Entry<Misbehaviour, Double> rate : rates().entrySet()) {
            point -= rate.getValue();
            if (point < 0) {
                return rate.getKey();
            }
        }
        return Misbehaviour.NONE;
    }

    /** An even draw in [0, 1); the salt keeps draws for the same delivery apart. */
    double draw(UUID deliveryId, long salt) {
        long mixed =
                seed * GOLDEN
                        ^ deliveryId.getMostSignificantBits()
                        ^ Long.rotateLeft(deliveryId.getLeastSignificantBits(), 17)
                        ^ (salt + 1) * GOLDEN;
        return new SplittableRandom(mixed).nextDouble();
    }

    private Map<Misbehaviour, Double> rates() {
        Map<Misbehaviour, Double> rates = new EnumMap<>(Misbehaviour.class);
        rates.put(Misbehaviour.RESET_AFTER_BODY, resetAfterBody);
        rates.put(Misbehaviour.STATUS_5XX, status5xx);
        rates.put(Misbehaviour.STATUS_429, status429);
        rates.put(Misbehaviour.OK_WITH_ERROR_BODY, okWithErrorBody);
        rates.put(Misbehaviour.WRONG_DIGEST, wrongDigest);
        rates.put(Misbehaviour.RECEIPT_OF_ANOTHER_ITEM, receiptOfAnotherItem);
        rates.put(Misbehaviour.LOST_RECEIPT, lostReceipt);
        rates.put(Misbehaviour.DUPLICATE_RECEIPT, duplicateReceipt);
        return rates;
    }
}
