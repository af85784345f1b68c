package io.yangguang.catalog.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which records to list.
 *
 * @param title part of the title, letters of either case
 * @param after the last one already listed
 */
record RecordSearch(
        Optional<UUID> body,
        Optional<String> item,
        Optional<String> title,
        Optional<Instant> changedSince,
        Optional<After> after,
        int limit) {

    /** A place in the order. */
    record After(Instant changedAt, UUID id) {}
}
