package io.yangguang.publication.obligation.model;

import io.yangguang.publication.reference.model.ItemVersion;
import io.yangguang.publication.reference.model.ItemVersion.ChannelPolicy;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When the channel policy of an item is met: on the last of all its publishing channels, or on the
 * first of any. Channels that only exchange do not count; an item without publishing channels is
 * met by any.
 */
public final class ChannelRules {
    private ChannelRules() {}

    /** A version is public on a channel since a moment; it stands for all earlier versions too. */
    public record Publication(int version, String channel, Instant at) {}

    public static Optional<Instant> metAt(
            int version,
            @Nullable ItemVersion item,
            Predicate<String> publishing,
            Collection<Publication> publications) {
        List<String> wanted =
                item == null ? List.of() : item.channels().stream().filter(publishing).toList();
        if (wanted.isEmpty()) {
            return first(version, _ -> true, publications);
        }
        if (item == null || item.channelPolicy() == ChannelPolicy.ANY) {
            return first(version, wanted::contains, publications);
        }
        List<Optional<Instant>> each =
                wanted.stream()
                        .map(channel -> first(version, channel::equals, publications))
                        .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static Optional<Instant> first(
            int version, Predicate<String> channel, Collection<Publication> publications) {
        return publications.stream()
                .filter(p -> p.version() >= version && channel.test(p.channel()))
                .map(Publication::at)
                .min(Comparator.naturalOrder());
    }
}
