package io.yangguang.publication.review.model;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import org.jspecify.annotations.Nullable;

/** Where a consultation stands. */
public sealed interface ConsultationState {

    /** Waits for the co-issuer. */
    record Asked() implements ConsultationState {

        public Answered answer(Opinion opinion) {
            return new Answered(opinion);
        }
    }

    /** The co-issuer has said what it thinks; once. */
    record Answered(Opinion opinion) implements ConsultationState {}

    /**
     * The host has decided, with or without an answer; final.
     *
     * @param opinion none where the co-issuer was silent
     */
    record Decided(@Nullable Opinion opinion, Attribute attribute) implements ConsultationState {}

    /** What a co-issuer thinks of the proposed attribute. */
    sealed interface Opinion {

        record Agrees(@Nullable String remark) implements Opinion {}

        record Differs(Attribute attribute, String reason) implements Opinion {}
    }

    default String word() {
        return switch (this) {
            case Asked() -> "ASKED";
            case Answered(_) -> "ANSWERED";
            case Decided(_, _) -> "DECIDED";
        };
    }
}
