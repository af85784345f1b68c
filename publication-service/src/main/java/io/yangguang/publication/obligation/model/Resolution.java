package io.yangguang.publication.obligation.model;

import java.util.List;
import java.util.Optional;

/**
 * Which rules govern a record version.
 *
 * @param publishBy the rule that decides the due date; empty where no binding rule applies
 * @param triggerMissing a rule that goes before it could not be counted for want of its trigger
 * @param targets internal targets shorter than the due date, never a breach
 * @param beforeEvent all rules that ask for publication before an event
 * @param showAtLeast all rules on how long to keep it shown
 */
public record Resolution(
        Optional<Applicable> publishBy,
        boolean triggerMissing,
        List<Considered> superseded,
        List<Applicable> targets,
        List<Applicable> beforeEvent,
        List<Applicable> showAtLeast) {

    public Resolution {
        superseded = List.copyOf(superseded);
        targets = List.copyOf(targets);
        beforeEvent = List.copyOf(beforeEvent);
        showAtLeast = List.copyOf(showAtLeast);
    }
}
