package io.yangguang.publication.disclosure;

import java.util.UUID;

/**
 * The door through which a feature ends what is public because the law does, not because somebody
 * withdraws it. Joins the running transaction; tombstone, push, feed, event and audit as with every
 * withdrawal.
 */
public interface TakeDowns {

    /** Nobody else publishes or takes down the record until the end of the transaction. */
    void hold(UUID recordId);

    /**
     * @param by subject of the person who decided it, or {@link #SYSTEM}
     * @throws IllegalStateException when the record is not live
     */
    void takeDown(UUID recordId, Ground ground, String by);

    /** The actor of what ends by itself. */
    String SYSTEM = "system";

    /** Why, in words for the public that repeat neither a name nor a fact. */
    enum Ground {
        PUBLICITY_EXPIRED("公示期限届满，依法停止公示"),
        CREDIT_REPAIRED("已信用修复，依法停止公示");

        private final String sentence;

        Ground(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
