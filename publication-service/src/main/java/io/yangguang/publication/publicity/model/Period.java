package io.yangguang.publication.publicity.model;

import io.yangguang.publication.reference.model.LimitUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A time for which a publication must be shown.
 *
 * @param revision row version, for If-Match
 * @param version of the record with which it began
 * @param startedOn the day of publication, not counted
 * @param showUntil the last day it must be shown, with its bounds
 */
public record Period(
        UUID id,
        long revision,
        UUID recordId,
        int version,
        UUID bodyId,
        String divisionCode,
        String itemCode,
        String title,
        Basis basis,
        Reading reading,
        Instant publishedAt,
        LocalDate startedOn,
        LocalDate showUntil,
        LocalDate earliest,
        LocalDate latest,
        boolean provisional,
        PublicityState state) {

    /** The rule it stands on, as it read when the period began. */
    public record Basis(
            UUID ruleId,
            int ruleVersion,
            String code,
            String name,
            String document,
            String article,
            int amount,
            LimitUnit unit) {}
}
