package io.yangguang.publication.disclosure.model;

import io.yangguang.publication.review.model.Standing;

/** What somebody with a right of his own wants with what is public. */
public sealed interface DisclosureCommand {

    /** To make a version public; {@code standing} is what the reviews say about it. */
    record Publish(int version, Standing standing) implements DisclosureCommand {}

    /** To enter where else a version is public. */
    record Prove(int version) implements DisclosureCommand {}

    /** To take the record down. */
    record Withdraw(String reason) implements DisclosureCommand {}
}
