package io.yangguang.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long keys live. */
@ConfigMapping(prefix = "yangguang.idempotency")
interface IdempotencySettings {

    /** Longer than any command takes. */
    @WithDefault("2m")
    Duration lease();

    @WithDefault("30d")
    Duration keep();
}
