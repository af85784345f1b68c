package io.yangguang.publication.nondisclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the sweep works; the intervals of review are reference data. */
@ConfigMapping(prefix = "yangguang.non-disclosures")
interface RegisterConfig {

    /** How often it looks for entries whose day has come. */
    @WithDefault("60s")
    Duration look();

    /** How many entries one transaction opens tasks for. */
    @WithDefault("100")
    int sweepBatch();
}
