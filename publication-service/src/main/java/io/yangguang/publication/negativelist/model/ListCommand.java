package io.yangguang.publication.negativelist.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody wants with an edition; {@code by} is the subject of his token. */
public sealed interface ListCommand {

    /** To write it anew. */
    record Revise(String by) implements ListCommand {}

    record Submit(String by) implements ListCommand {}

    record Approve(String by) implements ListCommand {}

    record Return(String by, @Nullable String reason) implements ListCommand {}

    /** To note that it was reviewed and needs no adjustment. */
    record Confirm(String by, @Nullable String reason) implements ListCommand {}

    /** The next edition was approved and holds from that day. */
    record Supersede(LocalDate on) implements ListCommand {}
}
