package io.yangguang.publication.open;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PublishedVersion", description = "公开过的版本 / a version that was made public")
record VersionView(
        int version,
        String title,
        Instant publishedAt,
        @Schema(description = "变更性质：SUBSTANCE 实质变更，CORRECTION 更正") @Nullable String nature,
        @Schema(description = "变更日期") @Nullable LocalDate changedOn,
        @Schema(description = "变更原因") @Nullable String reason,
        String url,
        @Schema(description = "PUBLISHED 公开、CORRECTED 更正、CHANGED 变更", examples = "CORRECTED")
                String act) {}
