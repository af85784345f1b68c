package io.yangguang.catalog.record;

import io.yangguang.catalog.record.model.Violation;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Problem;
import io.yangguang.rest.ProblemException;
import io.yangguang.rest.Problems;
import java.util.List;
import java.util.UUID;

/** What the outcomes that are not success look like over HTTP. */
final class RecordProblems {

    private RecordProblems() {}

    static ProblemException rejected(List<Violation> violations) {
        if (violations.stream().anyMatch(v -> v.type().equals("not-found"))) {
            return Problems.notFound("机关单位").asException();
        }
        Violation first = violations.getFirst();
        Problem problem =
                switch (first.type()) {
                    case "content-too-long" -> Problem.of(413, "content-too-long", "正文过长");
                    case "unknown-item" ->
                            Problem.of(400, "unknown-item", "没有这个事项")
                                    .with("nearest", first.nearest());
                    case "unknown-channel" -> Problem.of(400, "unknown-channel", "没有这个渠道");
                    case "unknown-attachment" ->
                            Problem.of(400, "unknown-attachment", "没有这个附件")
                                    .next("POST /api/catalog/v1/attachments");
                    case "date-in-future" -> Problem.of(400, "date-in-future", "日期晚于今天");
                    case "date-before-body" -> Problem.of(400, "date-before-body", "日期早于机关单位成立之日");
                    default ->
                            Problems.invalid(
                                    violations.stream().map(RecordProblems::fieldError).toList());
                };
        if (!first.type().equals(Violation.INVALID) && problem.errors().isEmpty()) {
            for (Violation violation : violations) {
                problem = problem.field(violation.field(), violation.reason());
            }
        }
        return problem.asException();
    }

    static ProblemException otherContent(UUID recordId, long version) {
        return Problem.of(409, "source-id-has-other-content", "来源标识已用于其他内容")
                .detail("同一来源标识已登记为不同内容的记录。")
                .field("sourceId", "已用于其他内容的记录")
                .next("PUT " + link(recordId))
                .with("record", link(recordId))
                .with("version", version)
                .asException();
    }

    static String link(UUID recordId) {
        return "/api/catalog/v1/records/" + recordId;
    }

    private static FieldError fieldError(Violation violation) {
        return new FieldError(violation.field(), violation.reason());
    }
}
