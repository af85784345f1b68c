package io.yangguang.publication.disclosure.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What stays where a record was: that it is gone, by which act, why, and by which office; never
 * what it said. The versions up to {@code lastVersion} stay down for ever, also when a later
 * version becomes public.
 *
 * @param office name of the body as it was on the page
 */
public record Tombstone(
        UUID recordId,
        int lastVersion,
        DownAct act,
        Ground ground,
        String reason,
        String office,
        String indexNumber,
        Instant at) {}
