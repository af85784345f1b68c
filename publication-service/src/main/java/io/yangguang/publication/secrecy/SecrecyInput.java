package io.yangguang.publication.secrecy;

import io.yangguang.publication.secrecy.SecrecyRequests.ApprovalRequest;
import io.yangguang.publication.secrecy.SecrecyRequests.DecisionRequest;
import io.yangguang.publication.secrecy.SecrecyRequests.Verdict;
import io.yangguang.publication.secrecy.model.Desk;
import io.yangguang.publication.secrecy.model.Hit;
import io.yangguang.publication.secrecy.model.HitReason;
import io.yangguang.publication.secrecy.model.Masks;
import io.yangguang.publication.secrecy.model.ReasonKind;
import io.yangguang.publication.secrecy.model.SecrecyCommand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From requests to commands, and what is wrong with a request before the rules are asked. */
final class SecrecyInput {

    private SecrecyInput() {}

    static SecrecyAnswer.@Nullable Unfit unfit(DecisionRequest request, List<Hit> hits) {
        if (request.decision() == Verdict.BLOCK && request.ground() == null) {
            return new SecrecyAnswer.Unfit("ground-missing", "不得公开须写明依据", "ground", "不能为空");
        }
        var known = hits.stream().map(Hit::id).collect(Collectors.toSet());
        var seen = new HashSet<UUID>();
        for (int i = 0; i < request.given().size(); i++) {
            var reason = request.given().get(i);
            var field = "reasons[" + i + "]";
            if (!known.contains(reason.hit())) {
                return new SecrecyAnswer.Unfit(
                        "unknown-hit", "没有这条疑点", field + ".hit", "不是本次审查的疑点");
            }
            if (!seen.add(reason.hit())) {
                return new SecrecyAnswer.Unfit(
                        "unknown-hit", "没有这条疑点", field + ".hit", "同一条疑点只写一个理由");
            }
            if (personal(reason.reason()) || personal(reason.confirmation())) {
                return personalData(field + ".reason");
            }
        }
        if (personal(request.reason())) {
            return personalData("reason");
        }
        var late = request.lateClassification();
        return late != null
                        && (personal(late.division())
                                || personal(late.leader())
                                || personal(late.classifier()))
                ? personalData("lateClassification")
                : null;
    }

    static SecrecyAnswer.@Nullable Unfit unfit(ApprovalRequest request, LocalDate today) {
        var number = request.number();
        var date = request.date();
        if (request.needsApprovalBy() == null) {
            return request.reason() == null || request.reason().isBlank()
                    ? new SecrecyAnswer.Unfit("reason-missing", "须写明理由", "reason", "不再需要批准时不能为空")
                    : personal(request.reason()) ? personalData("reason") : null;
        }
        if ((number == null) != (date == null)) {
            return new SecrecyAnswer.Unfit(
                    "approval-incomplete",
                    "批准文号与日期须同时填写",
                    number == null ? "number" : "date",
                    "不能为空");
        }
        if (date != null && date.isAfter(today)) {
            return SecrecyDecisionHandler.future("date");
        }
        return personal(request.reason()) || personal(number) || personal(request.needsApprovalBy())
                ? personalData("reason")
                : null;
    }

    /** Numbers of persons are not kept, not even by those who guard them. */
    private static boolean personal(@Nullable String text) {
        return text != null && Masks.needed(text);
    }

    private static SecrecyAnswer.Unfit personalData(String field) {
        return new SecrecyAnswer.Unfit(
                "personal-data-in-reason", "意见中不得写入完整的证件号、卡号、手机号等", field, "含个人信息，请删去");
    }

    /** The authority's document is the reason of every warning that got none of its own. */
    static List<HitReason> reasons(
            DecisionRequest request, Desk desk, @Nullable String document, List<Hit> hits) {
        var reasons =
                new ArrayList<>(
                        request.given().stream()
                                .map(SecrecyRequests.ReasonRequest::toModel)
                                .toList());
        if (desk == Desk.AUTHORITY) {
            var given = reasons.stream().map(HitReason::hit).collect(Collectors.toSet());
            hits.stream()
                    .filter(hit -> !hit.blocks() && !given.contains(hit.id()))
                    .map(hit ->
                            new HitReason(
                                    hit.id(),
                                    ReasonKind.DETERMINED_BY_AUTHORITY,
                                    Objects.requireNonNull(document),
                                    null))
                    .forEach(reasons::add);
        }
        return reasons;
    }

    static SecrecyCommand.Decision command(
            DecisionRequest request, Desk desk, String by, List<HitReason> reasons) {
        var reason = Objects.requireNonNullElse(request.reason(), "");
        return switch (request.decision()) {
            case CLEAR -> new SecrecyCommand.Clear(desk, by, reasons);
            case BLOCK ->
                    new SecrecyCommand.Block(
                            desk,
                            by,
                            reason,
                            SecrecyRequests.blocking(
                                    Objects.requireNonNull(request.ground()),
                                    request.lateClassification()));
            case ESCALATE -> new SecrecyCommand.Escalate(desk, by, reason);
        };
    }
}
