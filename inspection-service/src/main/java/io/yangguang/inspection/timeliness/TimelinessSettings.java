package io.yangguang.inspection.timeliness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When an officer wants to be told. */
@ConfigMapping(prefix = "yangguang.timeliness")
interface TimelinessSettings {

    /** How many working days before the earliest possible due date count as soon. */
    @WithDefault("5")
    int soonWorkingDays();
}
