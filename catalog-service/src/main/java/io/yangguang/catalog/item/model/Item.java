package io.yangguang.catalog.item.model;

import io.yangguang.catalog.reference.model.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an item (公开事项) of a catalogue. Versions never change: of those that have begun on
 * a day the highest decides, and it is in force until its last day.
 *
 * @param jurisdiction division code of the catalogue, 000000 for the general one
 * @param validTo last day, inclusive; null while in force
 */
public record Item(
        UUID id,
        long version,
        String jurisdiction,
        String code,
        String fieldCode,
        String fieldName,
        @Nullable String groupName,
        String name,
        List<String> contents,
        InformationKind kind,
        ChannelPolicy channelPolicy,
        List<String> channels,
        @Nullable String responsible,
        @Nullable String supervision,
        List<LegalBasis> basis,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Item {
        contents = List.copyOf(contents);
        channels = List.copyOf(channels);
        basis = List.copyOf(basis);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
