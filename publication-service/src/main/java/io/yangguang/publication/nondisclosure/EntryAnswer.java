package io.yangguang.publication.nondisclosure;

import io.yangguang.publication.nondisclosure.model.Entry;
import io.yangguang.publication.nondisclosure.model.EntryOutcome.Rejection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a handler made of a call, before HTTP has a word for it. */
sealed interface EntryAnswer {

    /**
     * @param obligationId the duty that lifting opened; none otherwise, or where no rule gives one
     */
    record Done(Entry entry, @Nullable UUID obligationId) implements EntryAnswer {}

    /** There is no such entry, or none that the caller reaches. */
    record Unknown() implements EntryAnswer {}

    record Stale(Entry current) implements EntryAnswer {}

    record Refused(Rejection reason, Entry current) implements EntryAnswer {}

    /** The negative list that is cited does not carry it. */
    record NotListed() implements EntryAnswer {}
}
