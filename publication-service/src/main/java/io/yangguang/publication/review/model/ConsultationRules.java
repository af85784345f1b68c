package io.yangguang.publication.review.model;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.review.model.ConsultationState.Answered;
import io.yangguang.publication.review.model.ConsultationState.Asked;
import io.yangguang.publication.review.model.ConsultationState.Decided;
import io.yangguang.publication.review.model.ConsultationState.Opinion;
import io.yangguang.publication.review.model.ConsultationState.Opinion.Agrees;
import io.yangguang.publication.review.model.ConsultationState.Opinion.Differs;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * “需征求联合发文机关定性意见后，由承办机关最后确定发文的公开属性；公文签发后，承办机关应当将其属性反馈给其他联合发文机关”. Our reading: a co-issuer answers
 * once, also after the day on which the host stops waiting, as long as the host has not decided.
 */
public final class ConsultationRules {

    private ConsultationRules() {}

    /** What somebody wants with a consultation. */
    public sealed interface Command {

        record Agree(@Nullable String remark) implements Command {}

        record Differ(@Nullable Attribute attribute, @Nullable String reason) implements Command {}

        /** The host's form is approved with this attribute. */
        record Conclude(Attribute attribute) implements Command {}
    }

    /** What comes of it. */
    public sealed interface Outcome {

        record Accepted(ConsultationState next) implements Outcome {}

        record Refused(Refusal reason) implements Outcome {}
    }

    /** Why a command is refused. */
    public enum Refusal {
        ALREADY_ANSWERED,
        ALREADY_DECIDED,
        ATTRIBUTE_MISSING,
        ATTRIBUTE_INCOMPLETE,
        REASON_MISSING
    }

    public static Outcome decide(ConsultationState state, Command command) {
        return switch (state) {
            case Asked asked ->
                    switch (command) {
                        case Command.Agree(var remark) ->
                                new Outcome.Accepted(asked.answer(new Agrees(remark)));
                        case Command.Differ differ -> differ(asked, differ);
                        case Command.Conclude(var attribute) ->
                                new Outcome.Accepted(new Decided(null, attribute));
                    };
            case Answered(Opinion opinion) ->
                    switch (command) {
                        case Command.Agree(_), Command.Differ(_, _) ->
                                new Outcome.Refused(Refusal.ALREADY_ANSWERED);
                        case Command.Conclude(var attribute) ->
                                new Outcome.Accepted(new Decided(opinion, attribute));
                    };
            case Decided(_, _) -> new Outcome.Refused(Refusal.ALREADY_DECIDED);
        };
    }

    private static Outcome differ(Asked asked, Command.Differ command) {
        var attribute = command.attribute();
        return flaw(command)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() ->
                        new Outcome.Accepted(
                                asked.answer(
                                        new Differs(
                                                Objects.requireNonNull(attribute),
                                                Objects.requireNonNull(command.reason())))));
    }

    private static Optional<Refusal> flaw(Command.Differ command) {
        if (command.attribute() == null) {
            return Optional.of(Refusal.ATTRIBUTE_MISSING);
        }
        if (AttributeRules.blank(command.reason())) {
            return Optional.of(Refusal.REASON_MISSING);
        }
        return AttributeRules.flaw(command.attribute()).map(_ -> Refusal.ATTRIBUTE_INCOMPLETE);
    }
}
