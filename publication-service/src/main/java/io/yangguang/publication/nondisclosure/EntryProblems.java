package io.yangguang.publication.nondisclosure;

import io.yangguang.publication.nondisclosure.model.EntryOutcome.Rejection;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;

/** From a refusal to the problem that HTTP answers. */
final class EntryProblems {

    private static final String ENTRIES = "/api/publication/v1/non-disclosures/";

    private EntryProblems() {}

    static EntryAnswer.Done orThrow(EntryAnswer answer) {
        return switch (answer) {
            case EntryAnswer.Done done -> done;
            case EntryAnswer.Unknown() -> throw unknown().asException();
            case EntryAnswer.Stale(var current) ->
                    throw Problems.preconditionFailed(current.version())
                            .with("state", current.state().word())
                            .next("GET " + ENTRIES + current.id())
                            .asException();
            case EntryAnswer.Refused(var reason, var current) ->
                    throw problem(reason)
                            .with("entryId", current.id())
                            .with("currentVersion", current.version())
                            .with("state", current.state().word())
                            .asException();
            case EntryAnswer.NotListed() -> throw ListedGround.problem().asException();
        };
    }

    static Problem unknown() {
        return Problems.notFound("这条不予公开登记");
    }

    private static Problem problem(Rejection reason) {
        return switch (reason) {
            case ALREADY_LIFTED ->
                    Problem.of(409, "already-lifted", "该决定已解除")
                            .next("POST /api/publication/v1/reviews");
            case ALREADY_SUPERSEDED ->
                    Problem.of(409, "already-superseded", "已有后续版本审定公开，该决定不再适用")
                            .next("POST /api/publication/v1/publications");
            case SAME_PERSON ->
                    Problem.of(403, "self-confirmation", "不得由作出决定的人确认继续不予公开")
                            .next("请由另一位有审批权的人员评估");
            case REASON_MISSING ->
                    Problem.of(400, "reason-missing", "须写明理由").field("reason", "不能为空");
            case DATE_MISSING ->
                    Problem.of(400, "date-missing", "须写明下次评估日期")
                            .field("reviewAgainOn", "确认继续不予公开时必填");
            case DATE_NOT_AHEAD ->
                    Problem.of(400, "date-not-ahead", "下次评估日期已过").field("reviewAgainOn", "须在今日之后");
            case DATE_TOO_LATE ->
                    Problem.of(400, "date-too-late", "下次评估日期超过该依据的评估审查周期")
                            .field("reviewAgainOn", "不得晚于今日加评估审查周期")
                            .next("GET /api/publication/v1/review-intervals");
            case NOT_EARLIER ->
                    Problem.of(409, "date-not-earlier", "评估日期只能提前").next("到期评估并确认后另定日期");
            case NOT_LATER_VERSION ->
                    Problem.of(409, "not-a-later-version", "只有后续版本可以取代该决定").next("提交后续版本审批");
        };
    }
}
