package io.yangguang.catalog.marking;

import io.yangguang.marks.Finding;
import io.yangguang.marks.Marks;
import io.yangguang.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The scan that everything submitted passes first.
 *
 * <p>A hit leaves a fingerprint, the kind of place and the actor, and no more: the text is neither
 * logged nor answered back.
 */
@ApplicationScoped
public class MarkGate {

    private final BlockedAttemptHandler attempts;

    MarkGate(BlockedAttemptHandler attempts) {
        this.attempts = attempts;
    }

    /** The first field that bears a mark; the attempt is on record by then. */
    public Optional<String> firstMarked(List<PlacedText> texts) {
        for (PlacedText text : texts) {
            List<Finding> findings = Marks.scan(text.text(), text.place());
            if (!findings.isEmpty()) {
                attempts.record(findings);
                return Optional.of(text.field());
            }
        }
        return Optional.empty();
    }

    /** 422, naming the field only. */
    public static Problem problem(String field) {
        return Problem.of(422, "classified-mark", "含有密级标志，已拒收，内容未保存")
                .detail("涉密信息不得进入本系统。请核对后删除该内容，并按保密规定处理。")
                .field(field, "含有密级标志");
    }
}
