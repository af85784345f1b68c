package io.yangguang.publication.negativelist.model;

import java.time.LocalDate;

/** Where an edition of a negative list stands. */
public sealed interface ListState {

    record Drafted() implements ListState {}

    /** Waits for the leader in charge. */
    record Submitted() implements ListState {}

    record Returned(String reason) implements ListState {}

    /** In force from its day on, with no end yet. */
    record Approved(LocalDate inForceFrom) implements ListState {}

    /** The next edition holds from {@code on}. */
    record Superseded(LocalDate inForceFrom, LocalDate on) implements ListState {}

    default boolean inForceOn(LocalDate day) {
        return switch (this) {
            case Drafted(), Submitted(), Returned(_) -> false;
            case Approved(var from) -> !day.isBefore(from);
            case Superseded(var from, var on) -> !day.isBefore(from) && day.isBefore(on);
        };
    }

    default String word() {
        return switch (this) {
            case Drafted() -> "DRAFTED";
            case Submitted() -> "SUBMITTED";
            case Returned(_) -> "RETURNED";
            case Approved(_) -> "APPROVED";
            case Superseded(_, _) -> "SUPERSEDED";
        };
    }
}
