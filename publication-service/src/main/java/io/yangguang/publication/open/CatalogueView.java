package io.yangguang.publication.open;

import io.yangguang.publication.reference.model.ItemVersion;
import io.yangguang.publication.reference.model.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OpenCatalogue", description = "公开目录 / the catalogue that applies in a division")
record CatalogueView(String divisionCode, LocalDate on, List<FieldView> fields) {

    @Schema(name = "OpenCatalogueField", description = "领域 / a field with its items")
    record FieldView(
            @Schema(examples = "F1") String code,
            @Schema(examples = "住房保障") String name,
            List<ItemView> items) {}

    @Schema(name = "OpenCatalogueItem", description = "事项与内容 / an item with its contents")
    record ItemView(
            UUID itemId,
            int version,
            @Schema(description = "目录所属区划", examples = "220000") String jurisdiction,
            @Schema(examples = "F1-02") String code,
            String name,
            @Nullable String groupName,
            @Schema(description = "内容") List<String> contents,
            String kind,
            @Schema(description = "渠道要求：ALL 全部，ANY 任一") String channelPolicy,
            List<String> channels,
            @Nullable String responsible,
            @Nullable String supervision,
            List<LegalBasis> basis,
            LocalDate validFrom) {

        static ItemView of(ItemVersion item) {
            return new ItemView(
                    item.itemId(),
                    item.version(),
                    item.jurisdiction(),
                    item.code(),
                    item.name(),
                    item.groupName(),
                    item.contents(),
                    item.kind().name(),
                    item.channelPolicy().name(),
                    item.channels(),
                    item.responsible(),
                    item.supervision(),
                    item.basis(),
                    item.validFrom());
        }
    }
}
