package io.yangguang.publication.publicity;

import io.yangguang.outbox.EventJson;
import io.yangguang.publication.publicity.model.PublicityTerm;
import io.yangguang.workingdays.Run;
import java.time.LocalDate;
import java.util.List;

/** What the last day of a period rests on, as it is stored. */
record PublicityExplanation(
        LocalDate startedOn,
        int days,
        List<LocalDate> takenAway,
        List<Run> runs,
        LocalDate unrolledUntil,
        LocalDate showUntil) {

    static PublicityExplanation of(LocalDate startedOn, PublicityTerm term) {
        return new PublicityExplanation(
                startedOn,
                term.days(),
                term.takenAway().stream().sorted().toList(),
                term.term().runs(),
                term.term().unrolledDue(),
                term.term().due());
    }

    static PublicityExplanation parse(String json) {
        return EventJson.read(EventJson.read(json), PublicityExplanation.class);
    }

    String json() {
        return EventJson.write(this);
    }
}
