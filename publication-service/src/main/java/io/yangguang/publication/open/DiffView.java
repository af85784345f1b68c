package io.yangguang.publication.open;

import io.yangguang.publication.open.model.FieldDiff;
import io.yangguang.publication.open.model.FileDiff;
import io.yangguang.publication.open.model.Piece;
import io.yangguang.publication.open.model.Segment;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "DisclosureDiff",
        description = "两个公开版本的差异 / what changed between two public versions")
record DiffView(
        UUID recordId,
        int from,
        int to,
        @Schema(description = "后一版本公开的原因") @Nullable String reason,
        @Schema(description = "标题，逐字") List<Piece> title,
        @Schema(description = "正文，先按句、句内逐字") List<Segment> content,
        @Schema(description = "有变化的结构化字段，按路径") List<FieldDiff> fields,
        @Schema(description = "有变化的附件") List<FileDiff> attachments) {}
