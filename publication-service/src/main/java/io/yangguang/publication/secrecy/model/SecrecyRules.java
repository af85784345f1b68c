package io.yangguang.publication.secrecy.model;

import io.yangguang.publication.secrecy.model.SecrecyCommand.Block;
import io.yangguang.publication.secrecy.model.SecrecyCommand.Clear;
import io.yangguang.publication.secrecy.model.SecrecyCommand.Decision;
import io.yangguang.publication.secrecy.model.SecrecyCommand.Escalate;
import io.yangguang.publication.secrecy.model.SecrecyCommand.FinishScan;
import io.yangguang.publication.secrecy.model.SecrecyCommand.Supersede;
import io.yangguang.publication.secrecy.model.SecrecyOutcome.Accepted;
import io.yangguang.publication.secrecy.model.SecrecyOutcome.Rejected;
import io.yangguang.publication.secrecy.model.SecrecyOutcome.Rejection;
import io.yangguang.publication.secrecy.model.SecrecyState.Blocked;
import io.yangguang.publication.secrecy.model.SecrecyState.Cleared;
import io.yangguang.publication.secrecy.model.SecrecyState.EscalatedToAuthority;
import io.yangguang.publication.secrecy.model.SecrecyState.EscalatedToOffice;
import io.yangguang.publication.secrecy.model.SecrecyState.Open;
import io.yangguang.publication.secrecy.model.SecrecyState.Scanning;
import io.yangguang.publication.secrecy.model.SecrecyState.Superseded;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 条例 (国务院令第711号) 第十七条: 依照《中华人民共和国保守国家秘密法》以及其他法律、法规和国家有关规定对拟公开的政府信息进行审查. 吉林省工信厅: 先审查、后公开;
 * 不能确定的提交保密委员会办公室确定, 仍不能确定的报省政府办公厅或省保密局确定. Our reading: nobody can lift a hard block, not even the
 * authority; a mark that is none is taken out of the text.
 */
public final class SecrecyRules {

    private SecrecyRules() {}

    public static SecrecyOutcome decide(
            SecrecyState state, SecrecyFacts facts, SecrecyCommand command) {
        return switch (state) {
            case Superseded() -> rejected(Rejection.SUPERSEDED);
            case Scanning() ->
                    switch (command) {
                        case FinishScan() -> new Accepted(new Open());
                        case Supersede() -> new Accepted(new Superseded());
                        case Decision _ -> rejected(Rejection.STILL_SCANNING);
                    };
            case Open() -> waiting(Desk.REVIEWER, null, facts, command);
            case EscalatedToOffice(var by) -> waiting(Desk.OFFICE, by, facts, command);
            case EscalatedToAuthority() -> waiting(Desk.AUTHORITY, null, facts, command);
            case Cleared(), Blocked(_) ->
                    switch (command) {
                        case FinishScan() -> rejected(Rejection.ALREADY_SCANNED);
                        case Supersede() -> new Accepted(new Superseded());
                        case Decision _ -> rejected(Rejection.ALREADY_DECIDED);
                    };
        };
    }

    private static SecrecyOutcome waiting(
            Desk desk, @Nullable String escalator, SecrecyFacts facts, SecrecyCommand command) {
        return switch (command) {
            case FinishScan() -> rejected(Rejection.ALREADY_SCANNED);
            case Supersede() -> new Accepted(new Superseded());
            case Decision decision -> {
                if (decision.desk() != desk) {
                    yield rejected(Rejection.OTHER_DESK);
                }
                if (facts.barred().contains(decision.by())) {
                    yield rejected(Rejection.SELF_REVIEW);
                }
                if (decision.by().equals(escalator)) {
                    yield rejected(Rejection.SAME_PERSON);
                }
                if (!facts.unchanged()) {
                    yield rejected(Rejection.CHANGED);
                }
                yield switch (decision) {
                    case Clear clear -> clear(clear, facts);
                    case Block(_, _, var reason, var blocking) -> block(reason, blocking);
                    case Escalate escalate -> escalate(escalate);
                };
            }
        };
    }

    private static SecrecyOutcome clear(Clear command, SecrecyFacts facts) {
        var approval = facts.approval();
        Map<UUID, HitReason> reasons =
                command.reasons().stream()
                        .collect(
                                Collectors.toMap(
                                        HitReason::hit, Function.identity(), (first, _) -> first));
        return flaw(facts, Rejection.HARD_BLOCK, Hit::blocks)
                .or(() -> flaw(facts, Rejection.HIT_UNREASONED, hit -> unreasoned(hit, reasons)))
                .or(() -> flaw(facts, Rejection.REASON_UNFIT, hit -> unfit(hit, reasons, command)))
                .or(() ->
                        flaw(
                                facts,
                                Rejection.CONFIRMATION_MISSING,
                                hit -> facts.confirmInterest() && unconfirmed(hit, reasons)))
                .<SecrecyOutcome>map(Function.identity())
                .orElseGet(() ->
                        approval != null && !approval.given()
                                ? rejected(Rejection.APPROVAL_MISSING)
                                : new Accepted(new Cleared()));
    }

    private static Optional<Rejected> flaw(
            SecrecyFacts facts, Rejection reason, Predicate<Hit> test) {
        var hits = facts.hits().stream().filter(test).toList();
        return hits.isEmpty() ? Optional.empty() : Optional.of(new Rejected(reason, hits));
    }

    private static boolean unreasoned(Hit hit, Map<UUID, HitReason> reasons) {
        var reason = reasons.get(hit.id());
        return reason == null || reason.reason().isBlank();
    }

    /** Only the authority's own answer is a determination by the authority. */
    private static boolean unfit(Hit hit, Map<UUID, HitReason> reasons, Clear command) {
        var reason = reasons.get(hit.id());
        return reason != null
                && (!reason.kind().fits(hit.kind())
                        || (reason.kind() == ReasonKind.DETERMINED_BY_AUTHORITY
                                && command.desk() != Desk.AUTHORITY));
    }

    private static boolean unconfirmed(Hit hit, Map<UUID, HitReason> reasons) {
        var reason = reasons.get(hit.id());
        return reason != null
                && reason.kind() == ReasonKind.MAJOR_PUBLIC_INTEREST
                && (reason.confirmation() == null || reason.confirmation().isBlank());
    }

    private static SecrecyOutcome block(String reason, Blocking blocking) {
        if (reason.isBlank()) {
            return rejected(Rejection.REASON_MISSING);
        }
        return blocking.complete()
                ? new Accepted(new Blocked(blocking))
                : rejected(Rejection.LATE_CLASSIFICATION_INCOMPLETE);
    }

    private static SecrecyOutcome escalate(Escalate command) {
        if (command.reason().isBlank()) {
            return rejected(Rejection.REASON_MISSING);
        }
        return switch (command.desk()) {
            case REVIEWER -> new Accepted(new EscalatedToOffice(command.by()));
            case OFFICE -> new Accepted(new EscalatedToAuthority());
            case AUTHORITY -> rejected(Rejection.NO_HIGHER_DESK);
        };
    }

    private static Rejected rejected(Rejection reason) {
        return SecrecyOutcome.rejected(reason);
    }
}
