package io.yangguang.catalog.item;

import io.yangguang.catalog.item.model.ChannelPolicy;
import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.item.model.Item;
import io.yangguang.catalog.reference.ReferenceFact;
import io.yangguang.catalog.reference.model.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Event item-changed: a version of an item, whole state. */
record ItemChanged(
        long referenceRevision,
        UUID itemId,
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

    static final String TYPE = "io.yangguang.catalog.item-changed.v1";

    static ReferenceFact fact(Item item, long revision) {
        return new ReferenceFact(
                TYPE,
                "item/" + item.id() + "/" + item.version(),
                item.id().toString(),
                item.version(),
                revision,
                new ItemChanged(
                        revision,
                        item.id(),
                        item.version(),
                        item.jurisdiction(),
                        item.code(),
                        item.fieldCode(),
                        item.fieldName(),
                        item.groupName(),
                        item.name(),
                        item.contents(),
                        item.kind(),
                        item.channelPolicy(),
                        item.channels(),
                        item.responsible(),
                        item.supervision(),
                        item.basis(),
                        item.validFrom(),
                        item.validTo()));
    }
}
