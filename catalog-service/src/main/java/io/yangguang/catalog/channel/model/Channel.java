package io.yangguang.catalog.channel.model;

import java.util.List;

/**
 * A channel (公开渠道).
 *
 * @param publishing whether standing on it counts as being public; where not, it is exchange
 *     between systems
 */
public record Channel(
        String code,
        long version,
        String name,
        List<String> aliases,
        Delivery delivery,
        boolean publishing,
        boolean active) {

    public Channel {
        aliases = List.copyOf(aliases);
    }
}
