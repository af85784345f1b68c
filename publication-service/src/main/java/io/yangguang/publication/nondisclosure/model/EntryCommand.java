package io.yangguang.publication.nondisclosure.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody wants with an entry; {@code by} is the subject of his token. */
public sealed interface EntryCommand {

    /** It stays as it is until a new date. */
    record Confirm(String by, @Nullable String reason, @Nullable LocalDate reviewAgainOn)
            implements EntryCommand {}

    /** It is to become public. */
    record Lift(String by, @Nullable String reason) implements EntryCommand {}

    /** It is to be looked at sooner. */
    record Earlier(String by, @Nullable String reason, LocalDate reviewAgainOn)
            implements EntryCommand {}

    /** A later version was approved for publication. */
    record Supersede(int byVersion) implements EntryCommand {}
}
