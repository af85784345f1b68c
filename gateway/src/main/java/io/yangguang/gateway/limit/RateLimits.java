package io.yangguang.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.yangguang.gateway.GatewaySettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * One bucket a visitor, in memory. Several gateways each keep their own, so that the limit of the
 * whole is at most the number of gateways times the limit of one.
 */
@ApplicationScoped
public class RateLimits {

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();
    private final GatewaySettings.Limits limits;

    RateLimits(GatewaySettings settings) {
        this.limits = settings.limits();
    }

    /** Zero when the visitor may pass, else how many seconds to wait, at least one. */
    public long open(String address) {
        return take("open " + address, limits.openPerSecond(), limits.openBurst());
    }

    /** As {@link #open}, for calls with a token. */
    public long token(String subject) {
        return take("token " + subject, limits.tokenPerSecond(), limits.tokenBurst());
    }

    /** As {@link #open}, for login pages and token requests. */
    public long login(String address) {
        return take("login " + address, limits.loginPerSecond(), limits.loginBurst());
    }

    private long take(String visitor, int perSecond, int burst) {
        var bucket =
                buckets.get(
                        visitor,
                        _ ->
                                Bucket.builder()
                                        .addLimit(limit ->
                                                limit.capacity(burst)
                                                        .refillGreedy(
                                                                perSecond, Duration.ofSeconds(1)))
                                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }
}
