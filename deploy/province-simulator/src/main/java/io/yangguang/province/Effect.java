package io.yangguang.province;

import java.util.UUID;

/**
 * What came of a delivery, for tests.
 *
 * @param order the place among all that took effect, from 1
 * @param effects how often the same record, version and act took effect under any delivery id; 1 is
 *     right
 * @param duplicates how often the delivery came again after it had taken effect
 */
public record Effect(
        UUID deliveryId,
        UUID recordId,
        int version,
        String act,
        long order,
        int effects,
        int duplicates,
        Verdict verdict,
        int verdictRevision) {}
