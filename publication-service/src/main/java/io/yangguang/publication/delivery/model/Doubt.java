package io.yangguang.publication.delivery.model;

/** Why an attempt's fate is unknown. */
public enum Doubt {
    NO_ANSWER,
    SERVER_ERROR,
    /** HTTP said yes, but the answer is not the contract's. */
    UNUSABLE_ANSWER,
    WRONG_DIGEST,
    /** The answer or its receipt is another delivery's. */
    RECEIPT_OF_ANOTHER_ITEM,
    RECEIPT_NOT_GENUINE,
    /** A second receipt, other than the one already held. */
    OTHER_RECEIPT,
    /** Another verdict under the revision already known. */
    CONTRADICTION
}
