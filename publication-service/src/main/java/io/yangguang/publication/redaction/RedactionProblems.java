package io.yangguang.publication.redaction;

import io.yangguang.publication.redaction.model.Flaw;
import io.yangguang.publication.redaction.model.RedactionOutcome.Rejection;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a refusal to the problem that HTTP answers; never with a word of the original. */
final class RedactionProblems {

    private static final String NEW_VERSION = "如需另行删减，请变更信息形成新版本，再拟删减稿送审";

    private RedactionProblems() {}

    static Problem unknown() {
        return Problems.notFound("这个信息版本或删减稿");
    }

    static Problem flawed(List<Flaw> flaws) {
        return Problems.invalid(
                flaws.stream().map(flaw -> new FieldError(flaw.field(), flaw.message())).toList());
    }

    static Problem refused(Rejection reason, @Nullable Long currentVersion) {
        var problem = refused(reason);
        return currentVersion == null ? problem : problem.with("currentVersion", currentVersion);
    }

    static Problem refused(Rejection reason) {
        return switch (reason) {
            case NOT_THERE -> unknown();
            case PRECONDITION_MISSING -> Problems.preconditionRequired();
            case CHANGED_MEANWHILE ->
                    Problem.of(412, "precondition-failed", "版本已变化")
                            .detail("所依据的删减稿已被他人修改或撤销。")
                            .next("重新读取删减稿，核对后再提交。");
            case VERSION_SIGNED ->
                    Problem.of(409, "version-signed", "该版本已有人签批，删减稿不能再拟、再改")
                            .next("审批尚未完结的，由下一签批人退回后修改删减稿；已审批的，形成新版本后再拟。");
            case SEALED -> Problem.of(409, "redaction-sealed", "删减稿已封存，不能更改").next(NEW_VERSION);
            case LEFTOVERS_OPEN ->
                    Problem.of(409, "leftovers-open", "拟公开文本中仍有与删减内容相同的文字，尚未确认")
                            .next(
                                    "GET /api/publication/v1/redactions/{recordId}/{version}，补充删减或逐处确认");
        };
    }

    static Problem purposeMissing() {
        return Problem.of(400, "purpose-missing", "须说明查阅原件的用途")
                .field("purpose", "查询参数 purpose 或请求头 X-Purpose（百分号编码），1至500字");
    }
}
