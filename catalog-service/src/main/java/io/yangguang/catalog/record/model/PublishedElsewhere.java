package io.yangguang.catalog.record.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the information was public before it came here.
 *
 * @param channel code of the channel
 */
public record PublishedElsewhere(String channel, Instant at, @Nullable String url) {}
