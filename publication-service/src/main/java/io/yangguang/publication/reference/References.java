package io.yangguang.publication.reference;

import io.yangguang.publication.reference.model.BodyState;
import io.yangguang.publication.reference.model.ChannelState;
import io.yangguang.publication.reference.model.ItemVersion;
import io.yangguang.workingdays.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads of the replica of the catalogue's reference data; from memory, at most half a second behind
 * the database.
 */
public interface References {
    /** The version of an item that governs on a day. */
    Optional<ItemVersion> item(UUID itemId, LocalDate on);

    /**
     * The item with this code in the nearest catalogue of a division's path (county, city,
     * province, 000000).
     */
    Optional<ItemVersion> itemByCode(String divisionCode, String code, LocalDate on);

    Optional<BodyState> body(UUID bodyId);

    /** A body and all its predecessors; at least the body itself. */
    Set<UUID> reachableFrom(UUID bodyId);

    /** Who answers for a body's duties today: itself, or its only successor once it has ceased. */
    UUID responsibleFor(UUID bodyId);

    Optional<ChannelState> channel(String code);

    /** The highest reference revision applied; a record that is ahead of it waits. */
    long revision();

    WorkingDayCalendar calendar();
}
