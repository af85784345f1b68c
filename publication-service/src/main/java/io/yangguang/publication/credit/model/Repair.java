package io.yangguang.publication.credit.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 信用修复申请 with its evidence and decision.
 *
 * @param version row version, for If-Match
 * @param commitment 信用承诺
 * @param enteredBy subject of who entered it, who does not decide it
 */
public record Repair(
        UUID id,
        long version,
        UUID entryId,
        String applicant,
        String grounds,
        List<Evidence> evidence,
        String commitment,
        State state,
        String enteredBy,
        Instant enteredAt,
        @Nullable Decision decision) {

    public Repair {
        evidence = List.copyOf(evidence);
    }

    /** LAPSED: the entry ended by itself before anybody decided. */
    public enum State {
        APPLIED,
        ACCEPTED,
        REJECTED,
        LAPSED
    }

    /** By file digest or address, one of them at least. */
    public record Evidence(
            String name,
            @Nullable String sha256,
            @Nullable String url,
            @Nullable String description) {}

    public record Decision(String by, Instant at, String reason) {}
}
