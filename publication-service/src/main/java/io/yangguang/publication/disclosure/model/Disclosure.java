package io.yangguang.publication.disclosure.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is public of a record, with the facts of its life.
 *
 * @param version row version, for If-Match
 * @param withdrawal who took it down; none while it is live
 */
public record Disclosure(
        UUID recordId,
        long version,
        DisclosureState state,
        String indexNumber,
        UUID bodyId,
        String divisionCode,
        String itemCode,
        String title,
        Instant firstPublishedAt,
        Instant publishedAt,
        @Nullable Withdrawal withdrawal) {

    /** Who took it down, when and why. */
    public record Withdrawal(Instant at, String by, DownAct act, Ground ground, String reason) {}

    /** The live version of the record, or the last one that was. */
    public int currentVersion() {
        return switch (state) {
            case DisclosureState.Live(var live) -> live;
            case DisclosureState.Down down -> down.lastVersion();
            case DisclosureState.Unpublished() ->
                    throw new IllegalStateException("Expected a record that was public once");
        };
    }

    /** Where the public reads it, relative to the portal. */
    public String url() {
        return url(recordId);
    }

    public static String url(UUID recordId) {
        return "/open/v1/disclosures/" + recordId;
    }
}
