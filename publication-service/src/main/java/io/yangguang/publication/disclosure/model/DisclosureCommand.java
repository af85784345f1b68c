package io.yangguang.publication.disclosure.model;

import io.yangguang.publication.review.model.Standing;
import io.yangguang.publication.secrecy.model.Clearance;

/** What somebody with a right of his own wants with what is public. */
public sealed interface DisclosureCommand {

    /**
     * To make a version public.
     *
     * @param standing what the reviews say about it
     * @param clearance what the secrecy review says about it
     * @param digest of the version as it would go out
     */
    record Publish(int version, Standing standing, Clearance clearance, String digest)
            implements DisclosureCommand {}

    /** To enter where else a version is public. */
    record Prove(int version) implements DisclosureCommand {}

    /** To withdraw the record or to take it down; the reason becomes public. */
    record TakeDown(DownAct act, Ground ground, String reason) implements DisclosureCommand {}
}
