package io.yangguang.publication.takedown;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How early warnings begin; the limit itself is data with its article. */
@ConfigMapping(prefix = "yangguang.take-down")
interface TakeDownSettings {

    /** An open duty is due soon when its earliest due date lies within so many working days. */
    @WithDefault("1")
    int soonWorkingDays();

    /** How often facts are looked at. */
    @WithDefault("1s")
    String sweep();
}
