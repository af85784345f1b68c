package io.yangguang.publication.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReceiptRulesTest {

    private static final UUID ID = UUID.fromString("9b2b9d5e-8a55-5c2d-8f4e-2f5f6a1d0001");
    private static final UUID OTHER = UUID.fromString("9b2b9d5e-8a55-5c2d-8f4e-2f5f6a1d0002");
    private static final Instant AT = Instant.parse("2026-02-27T01:30:02Z");
    private static final String WRITTEN = "2026-02-27T09:30:02+08:00";
    private static final Ruling RULING = new Ruling(1, Verdict.ACCEPTED, List.of(), AT);

    @Test
    void aSignedReceiptOfTheBytesSentIsBelieved() {
        Answer answer = check(good());

        assertThat(answer).isInstanceOf(Answer.Confirmed.class);
        assertThat(((Answer.Confirmed) answer).receipt().evidence())
                .isEqualTo(
                        "R-1\n"
                                + ID
                                + "\n"
                                + WRITTEN
                                + "\naa\nsigned R-1\n"
                                + ID
                                + "\n"
                                + WRITTEN
                                + "\naa");
    }

    @Test
    void whatIsMissingMakesTheAnswerUnusable() {
        for (var spoil :
                List.<UnaryOperator<Claimed>>of(
                        c -> with(c, null, c.receiptId(), c.digest(), c.signature(), c.ruling()),
                        c -> with(c, ID, null, c.digest(), c.signature(), c.ruling()),
                        c -> with(c, ID, c.receiptId(), null, c.signature(), c.ruling()),
                        c -> with(c, ID, c.receiptId(), c.digest(), null, c.ruling()),
                        c -> with(c, ID, c.receiptId(), c.digest(), c.signature(), null))) {
            assertThat(doubt(spoil.apply(good()))).isEqualTo(Doubt.UNUSABLE_ANSWER);
        }
    }

    @Test
    void aReceiptOfOtherBytesIsNone() {
        assertThat(doubt(signed(ID, "bb", ID))).isEqualTo(Doubt.WRONG_DIGEST);
    }

    @Test
    void anotherDeliverysAnswerOrReceiptIsNone() {
        assertThat(doubt(signed(OTHER, "bb", OTHER))).isEqualTo(Doubt.RECEIPT_OF_ANOTHER_ITEM);
        assertThat(doubt(signed(ID, "bb", OTHER))).isEqualTo(Doubt.RECEIPT_OF_ANOTHER_ITEM);
    }

    @Test
    void aForgedReceiptIsNone() {
        Claimed forged = with(good(), ID, "R-1", "aa", "guess", RULING);

        assertThat(doubt(forged)).isEqualTo(Doubt.RECEIPT_NOT_GENUINE);
    }

    private static Doubt doubt(Claimed claimed) {
        return ((Answer.Unknown) check(claimed)).doubt();
    }

    private static Answer check(Claimed claimed) {
        return ReceiptRules.check(
                ID, "aa", claimed, (text, signature) -> signature.equals("signed " + text));
    }

    private static Claimed good() {
        return signed(ID, "aa", ID);
    }

    private static Claimed signed(UUID deliveryId, String digest, UUID signedFor) {
        return new Claimed(
                deliveryId,
                "R-1",
                WRITTEN,
                AT,
                digest,
                "signed R-1\n" + signedFor + "\n" + WRITTEN + "\n" + digest,
                RULING,
                Optional.empty());
    }

    private static Claimed with(
            Claimed c, UUID id, String receiptId, String digest, String signature, Ruling ruling) {
        return new Claimed(
                id,
                receiptId,
                c.receivedAt(),
                c.receivedAtInstant(),
                digest,
                signature,
                ruling,
                c.visibleAt());
    }
}
