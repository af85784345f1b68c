package io.yangguang.publication.disclosure;

import io.yangguang.publication.disclosure.model.Ground;
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
    void takeDown(UUID recordId, LegalEnd end, String by);

    /** The actor of what ends by itself. */
    String SYSTEM = "system";

    /** Why, in words for the public that repeat neither a name nor a fact. */
    enum LegalEnd {
        PUBLICITY_EXPIRED(Ground.EXPIRED, "公示期限届满，依法停止公示"),
        CREDIT_REPAIRED(Ground.CREDIT_REPAIRED, "已信用修复，依法停止公示");

        private final Ground ground;
        private final String sentence;

        LegalEnd(Ground ground, String sentence) {
            this.ground = ground;
            this.sentence = sentence;
        }

        public Ground ground() {
            return ground;
        }

        public String sentence() {
            return sentence;
        }
    }
}
