package io.yangguang.catalog.channel.model;

/** How a channel is served: by our own portal, by a push, or by a person who enters the proof. */
public enum Delivery {
    PORTAL,
    PUSH,
    MANUAL
}
