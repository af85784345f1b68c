package io.yangguang.catalog.item.model;

/**
 * Whether information is public when it stands on all of the item's channels, or on any of them.
 */
public enum ChannelPolicy {
    ALL,
    ANY
}
