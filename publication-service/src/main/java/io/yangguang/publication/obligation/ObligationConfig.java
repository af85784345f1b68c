package io.yangguang.publication.obligation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How early warnings begin. Limits themselves are reference data with an article, never
 * configuration.
 */
@ConfigMapping(prefix = "yangguang.obligations")
interface ObligationConfig {
    /** An open duty is due soon when its earliest due date lies within so many working days. */
    @WithDefault("5")
    int soonWorkingDays();

    /** How many waiting records one pass of the sweep assesses in a transaction. */
    @WithDefault("500")
    int sweepBatch();
}
