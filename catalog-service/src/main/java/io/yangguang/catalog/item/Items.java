package io.yangguang.catalog.item;

import io.yangguang.catalog.item.model.Item;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What other features ask about the catalogue. */
public interface Items {

    /**
     * The item that is in force on a day for bodies of a division: the first catalogue on the
     * division's path (county, city, province, 000000) that has the item wins.
     */
    Optional<Item> effective(String code, String divisionCode, LocalDate on);

    /** The item's latest version. */
    Optional<Item> byId(UUID id);
}
