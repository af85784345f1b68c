package io.yangguang.publication.open;

import io.yangguang.publication.publicity.PublicityView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Disclosure", description = "公开信息 / a published version with its public history")
record DisclosureView(
        UUID recordId,
        int version,
        @Schema(description = "是否为现公开的版本 / whether this is the live version") boolean live,
        String title,
        @Schema(description = "text/plain 或已净化的 text/html") String contentType,
        String content,
        @Schema(description = "删减后公开的，删减所依条款；全文公开的为空 / articles of what was removed")
                List<String> redactionGrounds,
        UUID bodyId,
        String bodyName,
        String divisionCode,
        String fieldCode,
        String fieldName,
        String itemCode,
        String itemName,
        String kind,
        @Schema(description = "索引号") String indexNumber,
        @Nullable String projectCode,
        @Schema(description = "结构化字段") Map<String, Object> fields,
        @Schema(description = "形成日期") LocalDate formedOn,
        Instant publishedAt,
        @Schema(description = "法定公开期限 / due date of the duty") @Nullable LocalDate dueOn,
        @Schema(description = "公示期至，含当日 / shown at least until, inclusive")
                @Nullable LocalDate showUntil,
        @Schema(description = "公示情况，须公示的才有") @Nullable PublicityView publicity,
        String contentHash,
        List<AttachmentView> attachments,
        @Schema(description = "公开历史 / public versions") List<VersionView> versions,
        String url) {

    @Schema(name = "DisclosureAttachment", description = "附件 / url only while the version is live")
    record AttachmentView(
            String name, String mediaType, long size, String sha256, @Nullable String url) {

        static AttachmentView of(PublicRows.File file, boolean live) {
            return new AttachmentView(
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    live ? url(file) : null);
        }

        private static String url(PublicRows.File file) {
            var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
            return "/open/v1/attachments/" + file.sha256() + "/" + name;
        }
    }
}
