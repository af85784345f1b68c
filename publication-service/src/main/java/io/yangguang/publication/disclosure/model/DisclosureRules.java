package io.yangguang.publication.disclosure.model;

import io.yangguang.publication.disclosure.model.DisclosureCommand.Prove;
import io.yangguang.publication.disclosure.model.DisclosureCommand.Publish;
import io.yangguang.publication.disclosure.model.DisclosureCommand.TakeDown;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.BecamePublic;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.CameDown;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.ProofTaken;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Rejected;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Rejection;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Replaced;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Unchanged;
import io.yangguang.publication.disclosure.model.DisclosureState.Down;
import io.yangguang.publication.disclosure.model.DisclosureState.Live;
import io.yangguang.publication.disclosure.model.DisclosureState.TakenDown;
import io.yangguang.publication.disclosure.model.DisclosureState.Unpublished;
import io.yangguang.publication.disclosure.model.DisclosureState.Withdrawn;
import io.yangguang.publication.secrecy.model.Clearance;
import io.yangguang.publication.secrecy.model.Clearance.Blocked;
import io.yangguang.publication.secrecy.model.Clearance.Cleared;
import io.yangguang.publication.secrecy.model.Clearance.Missing;
import io.yangguang.publication.secrecy.model.Clearance.Pending;
import java.util.Optional;

/**
 * Only a version whose approval decided 主动公开 becomes public, and public versions only go forward.
 * What was taken down comes back as a new version, reviewed anew, never by publishing it again.
 */
public final class DisclosureRules {

    private DisclosureRules() {}

    public static DisclosureOutcome decide(DisclosureState state, DisclosureCommand command) {
        return switch (command) {
            case Publish publish -> publish(state, publish);
            case Prove(var version) -> prove(state, version);
            case TakeDown down -> takeDown(state, down);
        };
    }

    private static DisclosureOutcome publish(DisclosureState state, Publish command) {
        int version = command.version();
        return switch (state) {
            case Live(var live) when live == version -> new Unchanged();
            case Live(var live) when live > version -> new Rejected(Rejection.LATER_IS_PUBLIC);
            case Withdrawn(var last) when last >= version ->
                    new Rejected(Rejection.VERSION_WITHDRAWN);
            case TakenDown(var last) when last >= version ->
                    new Rejected(Rejection.VERSION_TAKEN_DOWN);
            case Unpublished before ->
                    refusal(command).orElseGet(() -> new BecamePublic(before.publish(version)));
            case Down before ->
                    refusal(command).orElseGet(() -> new BecamePublic(before.publish(version)));
            case Live before ->
                    refusal(command)
                            .orElseGet(
                                    () -> new Replaced(before.replace(version), before.version()));
        };
    }

    private static Optional<DisclosureOutcome> refusal(Publish command) {
        return switch (command.standing()) {
            case PUBLIC -> secrecy(command.clearance(), command.digest());
            case NOT_REVIEWED -> Optional.of(new Rejected(Rejection.NOT_REVIEWED));
            case UNDER_REVIEW -> Optional.of(new Rejected(Rejection.UNDER_REVIEW));
            case ON_REQUEST -> Optional.of(new Rejected(Rejection.DECIDED_ON_REQUEST));
            case NOT_PUBLIC -> Optional.of(new Rejected(Rejection.DECIDED_NOT_PUBLIC));
        };
    }

    /** 先审查、后公开: what goes out is what the secrecy reviewer read. */
    private static Optional<DisclosureOutcome> secrecy(Clearance clearance, String digest) {
        return switch (clearance) {
            case Missing() -> Optional.of(new Rejected(Rejection.SECRECY_REVIEW_MISSING));
            case Pending() -> Optional.of(new Rejected(Rejection.SECRECY_REVIEW_PENDING));
            case Blocked() -> Optional.of(new Rejected(Rejection.SECRECY_BLOCKED));
            case Cleared(var read) ->
                    read.equals(digest)
                            ? Optional.empty()
                            : Optional.of(new Rejected(Rejection.CHANGED_SINCE_SECRECY_REVIEW));
        };
    }

    private static DisclosureOutcome prove(DisclosureState state, int version) {
        return switch (state) {
            case Unpublished() -> new Rejected(Rejection.NOT_PUBLIC);
            case Withdrawn(_) -> new Rejected(Rejection.ALREADY_WITHDRAWN);
            case TakenDown(_) -> new Rejected(Rejection.ALREADY_TAKEN_DOWN);
            case Live(var live) ->
                    version == live ? new ProofTaken() : new Rejected(Rejection.VERSION_NOT_PUBLIC);
        };
    }

    private static DisclosureOutcome takeDown(DisclosureState state, TakeDown command) {
        return switch (state) {
            case Unpublished() -> new Rejected(Rejection.NOT_PUBLIC);
            case Withdrawn(_) -> new Rejected(Rejection.ALREADY_WITHDRAWN);
            case TakenDown(_) -> new Rejected(Rejection.ALREADY_TAKEN_DOWN);
            case Live live -> {
                if (command.reason().isBlank()) {
                    yield new Rejected(Rejection.REASON_MISSING);
                }
                yield command.act().standsOn(command.ground())
                        ? new CameDown(live.down(command.act()))
                        : new Rejected(Rejection.GROUND_UNFIT);
            }
        };
    }
}
