package io.yangguang.publication.disclosure;

import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Rejection;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** From a refusal to the problem that HTTP answers. */
final class DisclosureProblems {

    /** Seconds after which a missing attachment is worth another try. */
    static final int RETRY_AFTER = 5;

    private DisclosureProblems() {}

    static Problem problem(DisclosureAnswer answer) {
        return switch (answer) {
            case DisclosureAnswer.Done(_, _) -> throw new IllegalArgumentException("no problem");
            case DisclosureAnswer.Unknown() -> unknown();
            case DisclosureAnswer.AwaitingReference() ->
                    Problem.of(409, "awaiting-reference", "事项或机关的参照数据尚未到达").next("稍后重试");
            case DisclosureAnswer.AttachmentsMissing(var names) ->
                    Problem.of(409, "attachment-not-yet-copied", "附件尚未备妥，暂不能公开")
                            .detail("尚缺：" + String.join("、", names))
                            .with("attachments", names)
                            .next("稍后重试");
            case DisclosureAnswer.Stale(var current) ->
                    about(current, Problems.preconditionFailed(current.version()));
            case DisclosureAnswer.Refused(var reason, var current) ->
                    about(current, refused(reason));
            case DisclosureAnswer.Hindered(var obstacle, var current) ->
                    about(current, hindered(obstacle));
            case DisclosureAnswer.ChannelNotManual(var channel) ->
                    Problem.of(400, "channel-not-manual", "该渠道不由人工登记凭证")
                            .field("channel", channel + " 不是在用的人工渠道");
            case DisclosureAnswer.ImpossibleTime() ->
                    Problem.of(400, "time-in-future", "公开时刻不能在将来").field("publishedAt", "晚于当前时刻");
            case DisclosureAnswer.ProvedOtherwise(var known) ->
                    Problem.of(409, "channel-already-proved", "该渠道已有另一凭证")
                            .with("url", known.url())
                            .with("publishedAt", known.publishedAt());
            case DisclosureAnswer.ProposalClosed() ->
                    Problem.of(409, "proposal-not-open", "撤回建议不存在、不属于该信息或已处理")
                            .next("GET /api/publication/v1/withdrawal-proposals");
        };
    }

    static Problem unknown() {
        return Problems.notFound("这个信息版本或公开信息");
    }

    private static Problem about(@Nullable Disclosure current, Problem problem) {
        return current == null
                ? problem
                : problem.with("currentVersion", current.version())
                        .with("state", current.state().label())
                        .with("recordVersion", current.currentVersion());
    }

    private static Problem hindered(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.PublicityRunning(var period, var until, var interrupted) ->
                    Problem.of(409, "publicity-period-running", "公示期未满，不得撤下或变更")
                            .detail(
                                    interrupted
                                            ? "公示正在中断，恢复前不计日数"
                                            : "至少公示至 %s（含当日）".formatted(until))
                            .with("publicityPeriod", period)
                            .with("showUntil", until)
                            .with("mayEndFrom", until.plusDays(1))
                            .with("interrupted", interrupted)
                            .with(
                                    "allowedGrounds",
                                    Arrays.stream(Ground.values())
                                            .filter(Ground::breaksPublicity)
                                            .toList())
                            .next("可更正文字；确有错误、涉密或处罚决定变动的，以相应理由撤回，重新公开时重新公示");
            case Obstacle.TakeDownFirst(var duty, var due) ->
                    Problem.of(409, "take-down-first", "处罚决定已被变更，须先撤下原决定并公开说明理由")
                            .detail("行政处罚法第四十八条第二款，至迟 " + due)
                            .with("takeDownDuty", duty)
                            .with("dueOn", due)
                            .next("POST /api/publication/v1/publications/{recordId}/take-down");
            case Obstacle.PenaltyGroundAsked(var duty) ->
                    Problem.of(409, "penalty-ground-asked", "须公开说明处罚决定变动的理由")
                            .detail("行政处罚法第四十八条第二款：撤回行政处罚决定信息并公开说明理由")
                            .with("takeDownDuty", duty)
                            .next(
                                    "以 PENALTY_CHANGED、PENALTY_REVOKED、PENALTY_UNLAWFUL 或"
                                            + " PENALTY_INVALID 为理由");
        };
    }

    private static Problem refused(Rejection reason) {
        return switch (reason) {
            case NOT_REVIEWED ->
                    Problem.of(409, "not-approved", "未经审批，不能公开")
                            .detail("该版本尚未提交或已退回")
                            .next("POST /api/publication/v1/reviews");
            case UNDER_REVIEW ->
                    Problem.of(409, "not-approved", "未经审批，不能公开")
                            .detail("该版本正在审批")
                            .next("POST /api/publication/v1/reviews/{id}/decision");
            case DECIDED_ON_REQUEST ->
                    Problem.of(409, "decided-on-request", "审定为依申请公开，不主动公开")
                            .next("如应主动公开，请变更信息后重新审批");
            case DECIDED_NOT_PUBLIC ->
                    Problem.of(409, "decided-not-public", "审定为不予公开").next("如应公开，请变更信息后重新审批");
            case SECRECY_REVIEW_MISSING ->
                    Problem.of(409, "secrecy-review-missing", "未经保密审查，不能公开")
                            .next("POST /api/publication/v1/secrecy-reviews");
            case SECRECY_REVIEW_PENDING ->
                    Problem.of(409, "secrecy-review-pending", "保密审查尚未作出结论")
                            .next("POST /api/publication/v1/secrecy-reviews/{id}/decision");
            case SECRECY_BLOCKED ->
                    Problem.of(409, "secrecy-blocked", "保密审查认定不得公开").next("删除涉密内容后变更信息，或审定为不予公开");
            case CHANGED_SINCE_SECRECY_REVIEW ->
                    Problem.of(409, "changed-since-secrecy-review", "拟公开文本在保密审查后已变化")
                            .next("POST /api/publication/v1/secrecy-reviews");
            case LATER_IS_PUBLIC -> Problem.of(409, "later-version-public", "更新的版本已公开");
            case VERSION_WITHDRAWN ->
                    Problem.of(409, "version-withdrawn", "该版本已撤回，不能再次公开").next("请变更信息、重新审批后公开新版本");
            case NOT_PUBLIC -> Problem.of(409, "not-public", "该信息尚未公开");
            case VERSION_NOT_PUBLIC -> Problem.of(409, "version-not-public", "该版本不是现公开的版本");
            case VERSION_TAKEN_DOWN ->
                    Problem.of(409, "version-taken-down", "该版本已撤下，不能再次公开").next("请变更信息、重新审批后公开新版本");
            case ALREADY_TAKEN_DOWN -> Problem.of(409, "already-taken-down", "该信息已撤下");
            case GROUND_UNFIT ->
                    Problem.of(400, "ground-unfit", "该理由不适用于这一行为")
                            .field("ground", "撤回：有误、涉密或处罚决定变动；撤下：期满、被取代、信用修复等")
                            .next("改用 withdrawal（撤回）或 take-down（撤下）");
            case ALREADY_WITHDRAWN -> Problem.of(409, "already-withdrawn", "该信息已撤回");
            case REASON_MISSING ->
                    Problem.of(400, "reason-missing", "须写明理由").field("reason", "不能为空");
        };
    }
}
