package io.yangguang.publication.negativelist.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 负面清单的一项.
 *
 * @param itemCodes catalogue items it covers; empty for all
 * @param validTo last day; open where null
 */
public record ListEntry(
        int number,
        String title,
        List<String> itemCodes,
        Ground ground,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public ListEntry {
        itemCodes = List.copyOf(itemCodes);
    }

    public boolean covers(String itemCode, LocalDate on) {
        return (itemCodes.isEmpty() || itemCodes.contains(itemCode))
                && !on.isBefore(validFrom)
                && (validTo == null || !on.isAfter(validTo));
    }
}
