package io.yangguang.publication.disclosure;

import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.VersionAct;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What officials read of the versions that were public, also after a tombstone. */
final class VersionViews {

    private VersionViews() {}

    @Schema(name = "PublicationVersion", description = "公开过的一个版本 / a version that was public")
    record SummaryView(
            int recordVersion,
            @Schema(description = "PUBLISHED 公开、CORRECTED 更正、CHANGED 变更") VersionAct act,
            String actText,
            String title,
            Instant publishedAt,
            String publishedBy,
            @Schema(description = "变更日期") @Nullable LocalDate changedOn,
            @Schema(description = "公开的变更原因") @Nullable String reason,
            String contentHash,
            @Schema(description = "该版本被撤回或撤下的情况") @Nullable DownView down) {}

    @Schema(name = "PublicationVersionDown", description = "撤回或撤下 / when and why it came down")
    record DownView(DownAct act, Ground ground, String reason, Instant at) {}

    @Schema(
            name = "PublicationVersionText",
            description = "当时公开的全文，即对外文本 / what went out, word for word")
    record TextView(
            UUID recordId,
            SummaryView version,
            String bodyName,
            String itemCode,
            String itemName,
            String kind,
            String contentType,
            String content,
            Map<String, Object> fields,
            List<FileView> attachments) {}

    @Schema(name = "PublicationVersionFile", description = "附件 / a file of the version")
    record FileView(String name, String mediaType, long size, String sha256) {}
}
