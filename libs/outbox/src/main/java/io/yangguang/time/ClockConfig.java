package io.yangguang.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far the business clock is ahead of the machine's. */
@ConfigMapping(prefix = "yangguang.clock")
interface ClockConfig {

    /** Anything but zero is refused outside a sandbox. */
    @WithDefault("PT0S")
    Duration offset();
}
