package io.yangguang.publication.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feed is sequenced. */
@ConfigMapping(prefix = "yangguang.feed")
interface FeedSettings {

    /**
     * How often the sequencer looks without being woken: the longest delay after a crash of the
     * waker.
     */
    @WithDefault("250ms")
    Duration look();

    /** The most entries given a place in one transaction. */
    @WithDefault("1000")
    int batch();
}
