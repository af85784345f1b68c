package io.yangguang.catalog.batch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last line: the proof that the answer was not cut. */
@Schema(name = "BatchSummary", description = "最后一行；没有它说明应答被截断 / without it the answer was cut")
record Summary(boolean summary, long created, long changed, long unchanged, long rejected) {

    static final Summary NOTHING = new Summary(true, 0, 0, 0, 0);

    Summary plus(List<Answer> answers) {
        return new Summary(
                true,
                created + count(answers, Answer.Status.created),
                changed + count(answers, Answer.Status.changed),
                unchanged + count(answers, Answer.Status.unchanged),
                rejected + count(answers, Answer.Status.rejected));
    }

    private static long count(List<Answer> answers, Answer.Status status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }
}
