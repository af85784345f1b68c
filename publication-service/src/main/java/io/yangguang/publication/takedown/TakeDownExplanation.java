package io.yangguang.publication.takedown;

import io.yangguang.outbox.EventJson;
import io.yangguang.publication.takedown.model.TakeDownLimit;
import io.yangguang.workingdays.Counting;
import io.yangguang.workingdays.Explanation;
import io.yangguang.workingdays.Run;
import io.yangguang.workingdays.Term;
import java.time.LocalDate;
import java.util.List;

/** The stored explanation of a due date: from it alone the date can be counted again. */
record TakeDownExplanation(LocalDate decidedOn, int amount, Counting counting, List<Run> runs) {

    static TakeDownExplanation of(TakeDownLimit limit, LocalDate decidedOn, Term term) {
        return new TakeDownExplanation(decidedOn, limit.amount(), limit.counting(), term.runs());
    }

    static TakeDownExplanation parse(String json) {
        return EventJson.read(EventJson.read(json), TakeDownExplanation.class);
    }

    String json() {
        return EventJson.write(this);
    }

    LocalDate recount() {
        return Explanation.recompute(counting, decidedOn, amount, runs);
    }
}
