package io.yangguang.publication.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DisclosureHistory", description = "公开历史 / the public history of a record")
record HistoryView(UUID recordId, String indexNumber, List<Entry> items) {

    @Schema(
            name = "DisclosureHistoryEntry",
            description = "一次公开行为；已撤回、撤下的版本只留行为和日期 / of what came down only act and day are left")
    record Entry(
            @Schema(
                            description = "PUBLISHED、CORRECTED、CHANGED、WITHDRAWN 或 TAKEN_DOWN",
                            examples = "CORRECTED")
                    String act,
            @Schema(examples = "更正") String actText,
            @Schema(description = "所涉版本") int version,
            @Schema(description = "日期（东八区）") LocalDate on,
            Instant at,
            @Schema(description = "公开的原因") @Nullable String reason,
            @Schema(description = "撤回、撤下的理由类别") @Nullable String ground,
            @Nullable String title,
            @Schema(description = "该版本的地址") @Nullable String url,
            @Schema(description = "与前一版本的差异") @Nullable String diff) {}
}
