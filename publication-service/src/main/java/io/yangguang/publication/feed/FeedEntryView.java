package io.yangguang.publication.feed;

import io.yangguang.publication.feed.model.FeedEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "FeedEntry",
        description = "信息流条目 / a thin entry; the resource behind url is the authority")
record FeedEntryView(
        @Schema(description = "条目标识，去重用 / id of the entry itself") UUID entryId,
        @Schema(description = "published、corrected 或 withdrawn", examples = "published")
                @Nullable String type,
        @Schema(description = "信息记录") UUID recordId,
        @Schema(description = "版本", examples = "1") @Nullable Integer version,
        @Schema(description = "内容摘要 SHA-256") @Nullable String contentHash,
        @Schema(description = "标题；撤回后不再给出") @Nullable String title,
        @Schema(description = "公开、更新或撤回的时刻") Instant at,
        @Schema(
                        description = "公开地址",
                        examples = "/open/v1/disclosures/01990000-0000-7000-8000-000000000001")
                @Nullable String url,
        @Schema(description = "条目本身的缺陷；有缺陷的条目不影响其他条目") @Nullable String problem,
        @Schema(
                        description =
                                "行为：PUBLISHED 公开、CORRECTED 更正、CHANGED 变更、WITHDRAWN 撤回、TAKEN_DOWN"
                                        + " 撤下；比 type 更细",
                        examples = "PUBLISHED")
                @Nullable String act,
        @Schema(description = "撤回、撤下的理由类别", examples = "ERROR") @Nullable String ground) {

    static FeedEntryView from(FeedEntry entry) {
        return new FeedEntryView(
                entry.entryId(),
                entry.type() == null ? null : entry.type().toLowerCase(Locale.ROOT),
                entry.recordId(),
                entry.version(),
                entry.contentHash(),
                entry.title(),
                entry.at(),
                entry.url(),
                entry.problem(),
                entry.act(),
                entry.ground());
    }
}
