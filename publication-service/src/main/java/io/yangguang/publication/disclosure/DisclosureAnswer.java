package io.yangguang.publication.disclosure;

import io.yangguang.publication.disclosure.model.ChannelPublication;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a handler made of a call, before HTTP has a word for it. */
sealed interface DisclosureAnswer {

    /**
     * @param created whether this call made the version public, or it was so before
     */
    record Done(Disclosure disclosure, boolean created) implements DisclosureAnswer {}

    /** There is no such record version, or none that the caller reaches. */
    record Unknown() implements DisclosureAnswer {}

    /** The item or body has not arrived from the catalogue yet. */
    record AwaitingReference() implements DisclosureAnswer {}

    /** The bytes of these files are not here yet. */
    record AttachmentsMissing(List<String> names) implements DisclosureAnswer {}

    /** The row has changed since it was read. */
    record Stale(Disclosure current) implements DisclosureAnswer {}

    record Refused(Rejection reason, @Nullable Disclosure current) implements DisclosureAnswer {}

    /** A duty of another feature stands against it. */
    record Hindered(Obstacle obstacle, Disclosure current) implements DisclosureAnswer {}

    /** The channel is not one for which a person enters the proof. */
    record ChannelNotManual(String channel) implements DisclosureAnswer {}

    /** The proof states a time that has not come, or one before the version was made. */
    record ImpossibleTime() implements DisclosureAnswer {}

    /** The channel is proved already, with another place or time. */
    record ProvedOtherwise(ChannelPublication known) implements DisclosureAnswer {}

    /** The proposal is not open, or is about another record. */
    record ProposalClosed() implements DisclosureAnswer {}
}
