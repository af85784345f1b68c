package io.yangguang.publication.disclosure.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A version on a channel.
 *
 * @param publishedAt since when it is there (business time)
 * @param recordedBy subject who published it or entered the proof
 */
public record ChannelPublication(
        UUID recordId,
        int version,
        String channel,
        Evidence evidence,
        String url,
        Instant publishedAt,
        String recordedBy,
        Instant recordedAt) {

    /**
     * How it is known to be there: our own portal is the channel, or a person entered where it is.
     */
    public enum Evidence {
        PORTAL,
        PROOF
    }

    /** Whether the other states the same place and time. */
    public boolean says(ChannelPublication other) {
        return url.equals(other.url) && publishedAt.equals(other.publishedAt);
    }
}
