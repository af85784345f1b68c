package io.yangguang.publication.delivery.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Turns "what next" into a time.
 *
 * @param recheckFor how long after the verdict its reversal is looked for
 */
public record Timing(Backoff retry, Backoff ask, Backoff recheck, Duration recheckFor) {

    /** Longest wait that a receiver may ask for. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /**
     * @param tries how often the same was tried since the last progress, from 0
     * @param chance in [0, 1)
     * @return empty for never
     */
    public Optional<Instant> at(
            Next next, DeliveryState state, Instant now, int tries, double chance) {
        return switch (next) {
            case Next.Retry() -> Optional.of(now.plus(retry.pause(tries, chance)));
            case Next.Wait(var asked) -> Optional.of(now.plus(waiting(asked, tries, chance)));
            case Next.Ask() -> Optional.of(now.plus(ask.pause(tries, chance)));
            case Next.Recheck() ->
                    Optional.of(now.plus(recheck.pause(tries, chance)))
                            .filter(then -> verdictAt(state).plus(recheckFor).isAfter(then));
            case Next.Never() -> Optional.empty();
        };
    }

    private Duration waiting(Duration asked, int tries, double chance) {
        Duration own = retry.pause(tries, chance);
        Duration capped = asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        return own.compareTo(capped) > 0 ? own : capped;
    }

    private static Instant verdictAt(DeliveryState state) {
        return switch (state) {
            case DeliveryState.Accepted(_, var ruling) -> ruling.at();
            case DeliveryState.Rejected(_, var ruling) -> ruling.at();
            case DeliveryState.Queued() -> Instant.MIN;
            case DeliveryState.Sent(_) -> Instant.MIN;
            case DeliveryState.Contested(_) -> Instant.MIN;
            case DeliveryState.Refused(_) -> Instant.MIN;
            case DeliveryState.Superseded(_) -> Instant.MIN;
            case DeliveryState.Received(_, _) -> Instant.MIN;
        };
    }
}
