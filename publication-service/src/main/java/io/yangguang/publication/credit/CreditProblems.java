package io.yangguang.publication.credit;

import io.yangguang.publication.credit.model.CreditEntry;
import io.yangguang.publication.credit.model.CreditKind;
import io.yangguang.publication.credit.model.CreditOutcome.Rejection;
import io.yangguang.publication.credit.model.PeriodClass;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a refusal to the problem that HTTP answers; none of them repeats a name. */
final class CreditProblems {

    private CreditProblems() {}

    static Problem unknown() {
        return Problems.notFound("这个信用公示条目或修复申请");
    }

    static Problem identityNumber() {
        return Problem.of(409, "identity-number-in-record", "信用类信息含公民身份号码，不得公开")
                .next("在信息目录中更正该信息，删去证件号码");
    }

    static Problem unreadable() {
        return Problem.of(409, "credit-fields-missing", "缺少信用公示所需的结构化字段")
                .field("fields.credit", "当事人、决定或公示期缺失")
                .next("在信息目录中更正该信息");
    }

    static Problem repairedBefore() {
        return Problem.of(409, "already-repaired", "该信息已信用修复，不得再次公示").next("有新的认定文书的，另行登记为新的信息");
    }

    static Problem alreadyOver(LocalDate until) {
        return Problem.of(409, "publicity-already-over", "公示期已届满，不得公示")
                .with("shownUntil", until)
                .next("核对决定日期和公示期");
    }

    static Problem noPeriod(CreditKind kind, @Nullable PeriodClass periodClass) {
        return Problem.of(409, "no-publicity-period", "没有适用的公示期规定")
                .detail("种类 " + kind + "，失信程度 " + periodClass)
                .next("核对 fields.credit.period");
    }

    static Problem stale(long current) {
        return Problems.preconditionFailed(current);
    }

    static Problem refused(Rejection reason, CreditEntry entry, LocalDate today) {
        return of(reason, entry).with("entryId", entry.id()).with("state", entry.stateOn(today));
    }

    private static Problem of(Rejection reason, CreditEntry entry) {
        return switch (reason) {
            case CLOSED -> Problem.of(409, "entry-closed", "该条目已终止公示").next("无须再办");
            case PERIOD_OVER -> Problem.of(409, "publicity-ended", "公示期已届满，自动停止公示").next("无须申请修复");
            case PERIOD_RUNNING -> Problem.of(409, "publicity-running", "公示期尚未届满");
            case MINIMUM_PERIOD_RUNNING -> minimum(entry);
            case NOT_REPAIRABLE ->
                    Problem.of(409, "not-repairable", "信用评价没有信用修复").next("评价有误或已重新评价的，更正该信息");
            case REPAIR_UNDER_WAY -> Problem.of(409, "repair-under-way", "已有修复申请正在办理").next("等待决定");
            case NO_REPAIR_UNDER_WAY ->
                    Problem.of(409, "no-repair-under-way", "没有待决定的修复申请")
                            .next("POST /api/publication/v1/credit-entries/{id}/repairs");
            case OWN_REPAIR -> Problem.of(403, "own-repair", "不得决定本人录入的修复申请").next("请由另一位分管领导决定");
            case REASON_MISSING ->
                    Problem.of(400, "reason-missing", "须写明理由").field("reason", "不能为空");
        };
    }

    private static Problem minimum(CreditEntry entry) {
        var problem = Problem.of(409, "minimum-period-running", "最短公示期尚未届满，不能申请信用修复");
        var from = entry.repairableFrom();
        return from == null
                ? problem
                : problem.with("repairableFrom", from).next("自 " + from + " 起可以申请");
    }
}
