package io.yangguang.publication.obligation;

import io.yangguang.outbox.EventJson;
import io.yangguang.publication.obligation.model.DutyTerm;
import io.yangguang.publication.reference.model.LimitUnit;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.workingdays.Counting;
import io.yangguang.workingdays.Run;
import io.yangguang.workingdays.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The stored explanation of a term: from it alone the due date can be counted again. */
record TermExplanation(
        UUID ruleId,
        int ruleVersion,
        int amount,
        LimitUnit unit,
        Counting counting,
        LocalDate triggerOn,
        List<Run> runs,
        LocalDate unrolledDueOn,
        LocalDate dueOn,
        LocalDate earliest,
        LocalDate latest,
        boolean provisional) {

    static TermExplanation of(DutyTerm duty) {
        RuleVersion rule = duty.rule();
        Term term = duty.term();
        return new TermExplanation(
                rule.ruleId(),
                rule.version(),
                rule.amount(),
                rule.unit(),
                duty.counting(),
                duty.start(),
                term.runs(),
                term.unrolledDue(),
                term.due(),
                term.earliest(),
                term.latest(),
                term.provisional());
    }

    static TermExplanation parse(String json) {
        return EventJson.read(EventJson.read(json), TermExplanation.class);
    }

    String json() {
        return EventJson.write(this);
    }

    /** The due date counted again from what is written here, without any calendar. */
    LocalDate recount() {
        return amount == 0 ? dueOn : DutyTerm.recount(counting, triggerOn, amount, runs);
    }
}
