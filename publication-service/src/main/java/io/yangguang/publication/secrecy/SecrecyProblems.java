package io.yangguang.publication.secrecy;

import io.yangguang.publication.secrecy.model.Hit;
import io.yangguang.publication.secrecy.model.SecrecyOutcome.Rejection;
import io.yangguang.publication.secrecy.model.SecrecyReview;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import java.util.List;

/** From a refusal to the problem that HTTP answers. */
final class SecrecyProblems {

    private static final String REVIEWS = "/api/publication/v1/secrecy-reviews";

    private SecrecyProblems() {}

    static SecrecyReview orThrow(SecrecyAnswer answer) {
        return switch (answer) {
            case SecrecyAnswer.Done(var review) -> review;
            case SecrecyAnswer.Opened(var review) -> review;
            case SecrecyAnswer.Unknown _,
                    SecrecyAnswer.Stale _,
                    SecrecyAnswer.Refused _,
                    SecrecyAnswer.Unfit _ ->
                    throw problem(answer).asException();
        };
    }

    static Problem unknown() {
        return Problems.notFound("这个信息版本或保密审查");
    }

    static Problem problem(SecrecyAnswer answer) {
        return switch (answer) {
            case SecrecyAnswer.Done _, SecrecyAnswer.Opened _ ->
                    throw new IllegalArgumentException("no problem");
            case SecrecyAnswer.Unknown() -> unknown();
            case SecrecyAnswer.Stale(var current) ->
                    Problems.preconditionFailed(current.version())
                            .with("state", current.state().word())
                            .next("GET " + REVIEWS + "/" + current.id());
            case SecrecyAnswer.Refused(var reason, var hits, var current) ->
                    problem(reason, hits)
                            .with("reviewId", current.id())
                            .with("currentVersion", current.version())
                            .with("state", current.state().word());
            case SecrecyAnswer.Unfit(var slug, var title, var field, var message) ->
                    Problem.of(400, slug, title).field(field, message);
        };
    }

    private static Problem problem(Rejection reason, List<Hit> hits) {
        return switch (reason) {
            case STILL_SCANNING ->
                    Problem.of(409, "still-scanning", "附件尚未到齐或扫描尚未完成，暂不能审查").next("稍后重新读取");
            case ALREADY_SCANNED -> Problem.of(409, "already-scanned", "已扫描");
            case OTHER_DESK ->
                    Problem.of(409, "other-desk", "当前环节不由此接口审查")
                            .next(
                                    "OPEN：/decision；ESCALATED_TO_OFFICE：/office-decision；"
                                            + "ESCALATED_TO_AUTHORITY：/authority-decision");
            case ALREADY_DECIDED ->
                    Problem.of(409, "already-decided", "保密审查已有结论").next("拟公开文本变化后 POST " + REVIEWS);
            case SUPERSEDED ->
                    Problem.of(409, "superseded", "拟公开文本已变化，本次审查已被取代")
                            .next("GET " + REVIEWS + "?record={recordId}");
            case SELF_REVIEW ->
                    Problem.of(403, "self-review", "不得审查本人制作或提交的信息").next("请由另一位保密审查员审查");
            case SAME_PERSON ->
                    Problem.of(403, "self-review", "提交上级确定的人员不得代表办公室作出决定")
                            .next("请由保密委员会办公室另一位人员决定");
            case CHANGED ->
                    Problem.of(409, "changed-since-scan", "拟公开文本在扫描后已变化").next("POST " + REVIEWS);
            case HARD_BLOCK ->
                    Problem.of(409, "hard-block", "含不得公开的标志或内容，任何人不得放行")
                            .detail("位置：" + String.join("；", words(hits)))
                            .with("hits", hits.stream().map(Hit::id).toList())
                            .next("删减或变更信息后重新审查，或决定 BLOCK");
            case HIT_UNREASONED ->
                    onHits(Problem.of(400, "hit-reason-missing", "每条警示须写明理由"), "须写明理由", hits);
            case REASON_UNFIT ->
                    onHits(Problem.of(400, "reason-kind-unfit", "理由类别不适用"), "此类理由不适用于这条疑点", hits);
            case CONFIRMATION_MISSING ->
                    onHits(
                            Problem.of(400, "confirmation-missing", "以重大公共利益公开须经领导小组审定"),
                            "须填 confirmation",
                            hits);
            case APPROVAL_MISSING ->
                    Problem.of(409, "approval-missing", "须经批准方可公开，尚未登记批准文号和日期")
                            .next("POST " + REVIEWS + "/{id}/required-approval");
            case REASON_MISSING ->
                    Problem.of(400, "reason-missing", "须写明理由").field("reason", "不能为空");
            case LATE_CLASSIFICATION_INCOMPLETE ->
                    Problem.of(
                                    400,
                                    "late-classification-incomplete",
                                    "补充定密须写明处室、分管领导、定密责任人，且只用于补充定密")
                            .field("lateClassification", "与 ground 不符或不完整");
            case NO_HIGHER_DESK -> Problem.of(409, "no-higher-desk", "上级机关的答复即为最终");
        };
    }

    private static Problem onHits(Problem given, String message, List<Hit> hits) {
        var problem = given;
        for (var hit : hits) {
            problem =
                    problem.field(
                            hit.id().toString(),
                            message + "：" + hit.kind().chinese() + "，" + hit.place().words());
        }
        return problem;
    }

    private static List<String> words(List<Hit> hits) {
        return hits.stream()
                .limit(20)
                .map(hit -> hit.place().words() + "（" + hit.kind().chinese() + "）")
                .toList();
    }
}
