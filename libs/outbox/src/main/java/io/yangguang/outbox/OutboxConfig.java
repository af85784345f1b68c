package io.yangguang.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox and its relay. */
@ConfigMapping(prefix = "yangguang.outbox")
interface OutboxConfig {

    /** CloudEvents source of all events of this service. */
    @WithDefault("/${quarkus.application.name}")
    String source();

    /** Whether this process relays and creates topics; appending works all the same. */
    @WithDefault("true")
    boolean enabled();

    /** How long the relay rests when there was nothing and nobody wakes it. */
    @WithDefault("75ms")
    Duration idle();
}
