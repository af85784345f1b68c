package io.yangguang.publication.negativelist;

import io.yangguang.publication.negativelist.model.ListOutcome.Rejection;
import io.yangguang.publication.negativelist.model.NegativeList;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import java.util.List;

/** From a refusal to the problem that HTTP answers. */
final class ListProblems {

    private static final String LISTS = "/api/publication/v1/negative-lists";

    private ListProblems() {}

    static NegativeList orThrow(ListAnswer answer) {
        return switch (answer) {
            case ListAnswer.Done(var list) -> list;
            case ListAnswer.Unknown() -> throw unknown().asException();
            case ListAnswer.Stale(var current) ->
                    throw Problems.preconditionFailed(current.version())
                            .with("state", current.state().word())
                            .next("GET " + LISTS + "/" + current.id())
                            .asException();
            case ListAnswer.Refused(var reason, var current) ->
                    throw refused(reason)
                            .with("listId", current.id())
                            .with("currentVersion", current.version())
                            .with("state", current.state().word())
                            .asException();
            case ListAnswer.UnderWay() ->
                    throw Problem.of(409, "list-under-way", "已有一版清单在起草或审批中")
                            .next("PUT " + LISTS + "/{id}")
                            .asException();
            case ListAnswer.Flawed(var field, var message) ->
                    throw Problems.invalid(List.of(new FieldError(field, message))).asException();
        };
    }

    static Problem unknown() {
        return Problems.notFound("这个负面清单或机关");
    }

    private static Problem refused(Rejection reason) {
        return switch (reason) {
            case EMPTY -> Problem.of(409, "list-empty", "清单没有一项内容").next("PUT " + LISTS + "/{id}");
            case NOT_SUBMITTED ->
                    Problem.of(409, "not-submitted", "清单尚未提交审批")
                            .next("POST " + LISTS + "/{id}/submission");
            case ALREADY_SUBMITTED ->
                    Problem.of(409, "already-submitted", "清单已提交，正在审批").next("等待审批");
            case ALREADY_APPROVED ->
                    Problem.of(409, "already-approved", "清单已审定，不再修改")
                            .next("POST " + LISTS + " 起草新一版");
            case SUPERSEDED ->
                    Problem.of(409, "list-superseded", "清单已由新一版取代")
                            .next("POST " + LISTS + " 起草新一版");
            case NOT_IN_FORCE -> Problem.of(409, "list-not-in-force", "清单尚未施行").next("清单施行后再复核");
            case SELF_APPROVAL ->
                    Problem.of(403, "self-approval", "不得审批本人起草或提交的清单").next("请由另一位分管领导审批");
            case REASON_MISSING ->
                    Problem.of(400, "reason-missing", "须写明理由").field("reason", "不能为空");
            case NOT_AFTER_PREDECESSOR ->
                    Problem.of(409, "list-not-after-predecessor", "施行日期不晚于上一版的施行日期")
                            .next("POST " + LISTS + "/{id}/decision 退回，修改 validFrom");
        };
    }
}
