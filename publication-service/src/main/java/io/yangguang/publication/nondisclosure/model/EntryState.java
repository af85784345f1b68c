package io.yangguang.publication.nondisclosure.model;

import java.time.LocalDate;

/** Where an entry stands on a day. */
public sealed interface EntryState {

    record InForce(LocalDate reviewAgainOn) implements EntryState {}

    /** Still in force, and to be looked at again since that day. */
    record Due(LocalDate since) implements EntryState {}

    /** It became public, or is on the way to it. */
    record Lifted(LocalDate on) implements EntryState {}

    /** A later version was approved for publication. */
    record Superseded(LocalDate on, int byVersion) implements EntryState {}

    /** As it stands on a day: what is stored as in force becomes due by the calendar alone. */
    default EntryState on(LocalDate today) {
        return switch (this) {
            case InForce(var again) -> today.isBefore(again) ? this : new Due(again);
            case Due(var since) -> today.isBefore(since) ? new InForce(since) : this;
            case Lifted(_), Superseded(_, _) -> this;
        };
    }

    default String word() {
        return switch (this) {
            case InForce(_) -> "IN_FORCE";
            case Due(_) -> "DUE";
            case Lifted(_) -> "LIFTED";
            case Superseded(_, _) -> "SUPERSEDED";
        };
    }
}
