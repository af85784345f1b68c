package io.yangguang.catalog.channel;

import io.yangguang.catalog.channel.model.Channel;
import io.yangguang.catalog.channel.model.Delivery;
import io.yangguang.catalog.reference.ReferenceFact;
import java.util.List;

/** Event channel-changed: a channel, whole state. */
record ChannelChanged(
        long referenceRevision,
        String code,
        long version,
        String name,
        List<String> aliases,
        Delivery delivery,
        boolean publishing,
        boolean active) {

    static final String TYPE = "io.yangguang.catalog.channel-changed.v1";

    static ReferenceFact fact(Channel channel, long revision) {
        return new ReferenceFact(
                TYPE,
                "channel/" + channel.code(),
                channel.code(),
                channel.version(),
                revision,
                new ChannelChanged(
                        revision,
                        channel.code(),
                        channel.version(),
                        channel.name(),
                        channel.aliases(),
                        channel.delivery(),
                        channel.publishing(),
                        channel.active()));
    }
}
