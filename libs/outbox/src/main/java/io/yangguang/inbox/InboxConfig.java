package io.yangguang.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the inbox. */
@ConfigMapping(prefix = "yangguang.inbox")
interface InboxConfig {

    /** Whether this process consumes. */
    @WithDefault("${yangguang.outbox.enabled:true}")
    boolean enabled();

    /** Events of a batch at most. */
    @WithDefault("500")
    int batch();

    /** Of the transaction of a batch. */
    @WithDefault("120s")
    Duration timeout();

    /** How long a repetition is recognised. */
    @WithDefault("90")
    int days();
}
