package io.yangguang.publication.review;

import io.yangguang.publication.review.ReviewViews.TurnView;
import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewOutcome.Rejection;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import org.jspecify.annotations.Nullable;

/** From a refusal to the problem that HTTP answers. */
final class ReviewProblems {

    private ReviewProblems() {}

    static Problem unknown() {
        return Problems.notFound("这个信息版本或审批单");
    }

    static Problem newerVersion(int latest) {
        return Problem.of(409, "newer-version-exists", "该信息已有更新的版本，请提交最新版本")
                .with("latestVersion", latest)
                .next("POST /api/publication/v1/reviews，version=" + latest);
    }

    static Problem stale(Review current) {
        return standing(Problems.preconditionFailed(current.version()), current)
                .next(self(current));
    }

    static Problem refused(Rejection reason, @Nullable Review current) {
        var problem = problem(reason);
        return current == null ? problem : standing(problem, current);
    }

    /** With where the form stands, and whose turn it is. */
    private static Problem standing(Problem problem, Review current) {
        var told =
                problem.with("reviewId", current.id())
                        .with("currentVersion", current.version())
                        .with("state", current.state().word());
        var turn = TurnView.of(current);
        return turn == null
                ? told
                : told.with("step", turn.number())
                        .with("office", turn.office().name())
                        .with("officeName", turn.officeName());
    }

    private static Problem problem(Rejection reason) {
        return switch (reason) {
            case ALREADY_DRAFTED ->
                    Problem.of(409, "already-drafted", "该版本已有审批单，尚未提交")
                            .next("PUT /api/publication/v1/reviews/{id}，或 POST …/submission");
            case ALREADY_SUBMITTED ->
                    Problem.of(409, "already-submitted", "该版本已提交，正在审批").next("等待审批");
            case ALREADY_APPROVED ->
                    Problem.of(409, "already-approved", "该版本已审批通过")
                            .next("POST /api/publication/v1/publications");
            case NOT_SUBMITTED ->
                    Problem.of(409, "not-submitted", "审批单在拟制中或已退回，尚未提交")
                            .next("POST /api/publication/v1/reviews/{id}/submission");
            case SELF_APPROVAL ->
                    Problem.of(403, "self-approval", "不得审批本人制作、提交或拟删减稿的信息").next("请由另一位有审批权的人员审批");
            case NOT_YOUR_STEP -> Problem.of(403, "not-your-step", "这一步不由您签批").next("请由该步的签批人办理");
            case SIGNED_BEFORE ->
                    Problem.of(403, "signed-before", "同一人不得签批同一审批单的两步").next("请由另一位有该职务的人员签批");
            case REASON_MISSING ->
                    Problem.of(400, "reason-missing", "须写明理由").field("reason", "不能为空");
            case REDACTION_MISSING ->
                    Problem.of(409, "redaction-missing", "尚无删减稿，不能审定为删减后公开")
                            .next("PUT /api/publication/v1/redactions/{recordId}/{version}");
            case REDACTION_STANDS ->
                    Problem.of(409, "redaction-stands", "已有删减稿，不能审定为全文公开")
                            .next("DELETE /api/publication/v1/redactions/{recordId}/{version}");
            case LEFTOVERS_OPEN ->
                    Problem.of(409, "leftovers-open", "拟公开文本中仍有与删减内容相同的文字，尚未确认")
                            .next(
                                    "GET /api/publication/v1/redactions/{recordId}/{version}，补充删减或逐处确认");
            case MODE_MISSING ->
                    Problem.of(400, "attribute-incomplete", "公开属性不完整")
                            .field("attribute.mode", "公开须写明公开方式：PROACTIVE 或 ON_REQUEST");
            case MODE_OF_NOT_PUBLIC ->
                    Problem.of(400, "attribute-contradictory", "不予公开没有公开方式")
                            .field("attribute.mode", "不予公开时不填");
            case GROUND_MISSING ->
                    Problem.of(400, "attribute-incomplete", "公开属性不完整")
                            .field("attribute.ground", "不予公开须写明依据条款");
            case GROUND_UNEXPLAINED ->
                    Problem.of(400, "attribute-incomplete", "公开属性不完整")
                            .field("attribute.reason", "不予公开须依法依规说明理由");
            case NATURE_OF_FIRST_VERSION ->
                    Problem.of(400, "nature-without-change", "首个版本没有变更性质")
                            .field("nature", "首个版本不填");
            case NATURE_UNEXPLAINED ->
                    Problem.of(400, "reason-missing", "须写明理由").field("natureReason", "改定变更性质须写明理由");
            case CONSULTATION_OPEN ->
                    Problem.of(409, "consultation-open", "联合发文机关尚未全部答复").next("等待答复，或等到答复期限届满");
        };
    }

    static String self(Review review) {
        return "GET /api/publication/v1/reviews/" + review.id();
    }

    static Review orThrow(ReviewAnswer answer) {
        return switch (answer) {
            case ReviewAnswer.Done(var review) -> review;
            default -> throw problem(answer).asException();
        };
    }

    static Problem problem(ReviewAnswer answer) {
        return switch (answer) {
            case ReviewAnswer.Done(_) -> throw new IllegalArgumentException("no problem");
            case ReviewAnswer.Unknown() -> unknown();
            case ReviewAnswer.NewerVersion(var latest) -> newerVersion(latest);
            case ReviewAnswer.Stale(var current) -> stale(current);
            case ReviewAnswer.UnknownChannel(var code) ->
                    Problem.of(422, "unknown-channel", "没有这个公开渠道")
                            .field("proposal.channels", "没有或已停用的渠道：" + code);
            case ReviewAnswer.AwaitingViews(var current, var waitingFor) ->
                    refused(Rejection.CONSULTATION_OPEN, current).with("waitingFor", waitingFor);
            case ReviewAnswer.UnknownSignatory(var account) ->
                    Problem.of(422, "unknown-signatory", "OA 账号没有对应的签批人")
                            .field("signatory", "未登记的账号：" + account)
                            .next("PUT /api/publication/v1/oa-signatories/{client}/{account}");
            case ReviewAnswer.NotAtStep(var current) ->
                    standing(
                            Problem.of(409, "not-at-step", "审批单不在所签批的这一步")
                                    .with("round", current.round()),
                            current);
            case ReviewAnswer.SignedInFuture() ->
                    Problem.of(422, "signed-in-future", "签批时间在未来").field("signedAt", "不得晚于现在");
            case ReviewAnswer.Unfounded(var problem) -> problem;
            case ReviewAnswer.Refused(var reason, var current) -> refused(reason, current);
        };
    }
}
