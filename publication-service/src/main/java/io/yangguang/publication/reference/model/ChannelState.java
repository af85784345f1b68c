package io.yangguang.publication.reference.model;

import java.util.List;

/** 公开渠道 as it is now. */
public record ChannelState(
        String code,
        int version,
        String name,
        List<String> aliases,
        Delivery delivery,
        boolean publishing,
        boolean active) {

    public ChannelState {
        aliases = List.copyOf(aliases);
    }

    /** Who makes it appear there: our own portal, a push to another platform, or a person. */
    public enum Delivery {
        PORTAL,
        PUSH,
        MANUAL
    }
}
