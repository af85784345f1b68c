package io.yangguang.publication.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where attachments are fetched from and how. */
@ConfigMapping(prefix = "yangguang.attachments")
interface AttachmentSettings {

    /** catalog-service, without a path. */
    @WithDefault("${YANGGUANG_CATALOG_URL:http://127.0.0.1:18081}")
    URI catalog();

    /** How often to look for attachments that are due. */
    @WithDefault("1s")
    Duration look();

    /** For one whole fetch, and so the lease on it. */
    @WithDefault("2m")
    Duration timeout();

    /** The most bytes accepted of one attachment. */
    @WithDefault("52428800")
    long largest();
}
