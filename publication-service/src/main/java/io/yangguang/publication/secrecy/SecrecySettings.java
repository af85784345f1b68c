package io.yangguang.publication.secrecy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the scan works, and who confirms a major public interest. */
@ConfigMapping(prefix = "yangguang.secrecy")
interface SecrecySettings {

    /** How often to look for versions to scan. */
    @WithDefault("500ms")
    Duration look();

    /** How long a scan waits for attachments before it looks again. */
    @WithDefault("5s")
    Duration attachmentWait();

    /** A scan that has not ended after so long is taken up by another. */
    @WithDefault("15m")
    Duration lease();

    /** After so many scans that did not end, the attachments count as unreadable. */
    @WithDefault("3")
    int attempts();

    /**
     * 003号两个办法不一致（处室决定，或领导小组审定）: by default the stricter, so that major public interest needs the
     * leading group's document.
     */
    @WithDefault("true")
    boolean leadingGroupConfirms();

    Attachment attachment();

    /** What the reading of one attachment may cost. */
    interface Attachment {

        @WithDefault("60s")
        Duration time();

        @WithDefault("5000000")
        long characters();

        @WithDefault("268435456")
        long bytes();

        @WithDefault("16777216")
        int textBytes();

        @WithDefault("2000")
        int files();

        @WithDefault("8")
        int depth();
    }
}
