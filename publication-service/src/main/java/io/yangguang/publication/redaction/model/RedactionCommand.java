package io.yangguang.publication.redaction.model;

import org.jspecify.annotations.Nullable;

/** What somebody wants with a redaction; {@code expected} is the row version of If-Match. */
public sealed interface RedactionCommand {

    record DrawUp(String by, @Nullable Long expected) implements RedactionCommand {}

    record Discard(@Nullable Long expected) implements RedactionCommand {}

    /** The version is approved as 删减后公开. */
    record Seal() implements RedactionCommand {}
}
