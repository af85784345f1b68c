package io.yangguang.publication.negativelist;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the negative lists in force on a day say; joins a running transaction. */
public interface NegativeLists {

    /**
     * The entry that lets a body keep information under an item from the public. Its own list goes
     * before those of the divisions it lies in, the nearest first.
     *
     * @param number 第几项; any entry that covers the item where empty
     */
    Optional<Cited> entry(
            UUID bodyId,
            String divisionCode,
            String itemCode,
            Optional<Integer> number,
            LocalDate on);

    /** An entry of a list in force. */
    record Cited(UUID listId, int number, String legalBasis) {}
}
