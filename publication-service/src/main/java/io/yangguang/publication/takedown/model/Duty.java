package io.yangguang.publication.takedown.model;

import io.yangguang.publication.disclosure.model.Ground;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A duty to take down.
 *
 * @param version of the record that was public when it opened
 * @param decidedOn day of the change, revocation or finding; not counted
 */
public record Duty(
        UUID id,
        long revision,
        UUID recordId,
        int version,
        UUID bodyId,
        String divisionCode,
        String itemCode,
        String title,
        Ground ground,
        LocalDate decidedOn,
        String source,
        String limitCode,
        int limitVersion,
        LocalDate dueOn,
        LocalDate earliest,
        LocalDate latest,
        boolean provisional,
        Instant openedAt,
        TakeDownState state) {}
