package io.yangguang.publication.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;
import io.yangguang.publication.delivery.model.Backoff;
import io.yangguang.publication.delivery.model.Timing;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How deliveries are sent. Each pause doubles from its first to its longest; the defaults suit the
 * local stack, production sets {@code yangguang.delivery.retry.first=PT3M}.
 */
@ConfigMapping(prefix = "yangguang.delivery")
interface DeliverySettings {

    /** Where the province listens, without a path. */
    @WithDefault("${YANGGUANG_PROVINCE_URL:http://127.0.0.1:18084}")
    URI url();

    @WithDefault("${YANGGUANG_PROVINCE_KEY_ID:yangguang-local}")
    String keyId();

    /** The shared secret; while it is missing deliveries queue and nothing is sent. */
    @WithDefault("${YANGGUANG_PROVINCE_SECRET:}")
    Optional<Secret<String>> secret();

    /** How many deliveries are under way at once in this process. */
    @WithDefault("8")
    int concurrency();

    /** How often due deliveries are looked for without being woken. */
    @WithDefault("500ms")
    Duration look();

    @WithDefault("5s")
    Duration connectTimeout();

    /** From the first byte sent to the last received. */
    @WithDefault("20s")
    Duration timeout();

    /** How long nobody else takes over what a worker holds; longer than the timeout. */
    @WithDefault("60s")
    Duration lease();

    /** After an attempt that brought no receipt. */
    Pauses retry();

    /** While the verdict is out. */
    Pauses ask();

    /** After the verdict, in case it is reversed. */
    Recheck recheck();

    /** Pauses of one kind. */
    interface Pauses {
        @WithDefault("3s")
        Duration first();

        @WithDefault("1h")
        Duration longest();
    }

    /** Pauses after the verdict. */
    interface Recheck {
        @WithDefault("1h")
        Duration first();

        @WithDefault("24h")
        Duration longest();

        /**
         * How long after the verdict its reversal is looked for; verdicts were reversed after 400
         * days.
         */
        @WithDefault("450d")
        Duration lasts();
    }

    default Timing timing() {
        return new Timing(
                new Backoff(retry().first(), retry().longest()),
                new Backoff(ask().first(), ask().longest()),
                new Backoff(recheck().first(), recheck().longest()),
                recheck().lasts());
    }
}
