package io.yangguang.publication.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yangguang.outbox.EventJson;
import io.yangguang.publication.obligation.model.Applicable;
import io.yangguang.publication.obligation.model.BeforeEventCheck;
import io.yangguang.publication.obligation.model.DutyFacts;
import io.yangguang.publication.obligation.model.ObligationState.Closed;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import io.yangguang.time.BusinessClock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule that asks for publication so long before an event, and whether it was kept. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BeforeEventView(
        RuleView rule,
        @Nullable LocalDate closingOn,
        @Nullable LocalDate latestToPublish,
        @Nullable LocalDate latestIfClosingCounts,
        boolean provisional,
        BeforeEventCheck.Outcome outcome,
        @Nullable LocalDate postponeTo,
        @Nullable String next) {

    static List<BeforeEventView> of(
            List<Applicable> rules, ReferenceSnapshot snapshot, LocalDate day, boolean published) {
        return rules.stream()
                .map(rule -> view(BeforeEventCheck.of(rule, snapshot.calendar(), day, published)))
                .toList();
    }

    private static BeforeEventView view(BeforeEventCheck check) {
        Optional<LocalDate> postponeTo = check.postponeTo();
        return new BeforeEventView(
                RuleView.of(check.rule()),
                check.closingOn().orElse(null),
                check.latest().orElse(null),
                check.latestIfClosingCounts().orElse(null),
                check.provisional(),
                check.outcome(),
                postponeTo.orElse(null),
                postponeTo.map(day -> "将截止时间顺延至%s或以后".formatted(day)).orElse(null));
    }

    /** The checks as they stand at closing; null where no such rule applies. */
    static @Nullable String frozen(
            DutyFacts facts, Closed state, ReferenceSnapshot snapshot, UUID bodyId) {
        List<Applicable> rules = Assessment.resolve(facts, bodyId, snapshot).beforeEvent();
        if (rules.isEmpty()) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(state.at(), BusinessClock.ZONE);
        return EventJson.write(of(rules, snapshot, day, state.label().equals("FULFILLED")));
    }

    static List<BeforeEventView> thaw(@Nullable String checks) {
        return checks == null
                ? List.of()
                : Arrays.asList(EventJson.read(EventJson.read(checks), BeforeEventView[].class));
    }
}
