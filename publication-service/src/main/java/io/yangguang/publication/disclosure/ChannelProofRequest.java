package io.yangguang.publication.disclosure;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ChannelProof",
        description = "人工渠道的公开凭证 / where and since when it is public on a channel served by hand",
        examples =
                "{\"channel\":\"WECHAT\",\"version\":1,\"url\":\"https://example.gov.cn/a/1\","
                        + "\"publishedAt\":\"2026-02-27T10:00:00+08:00\"}")
record ChannelProofRequest(
        @NotBlank @Size(max = 60) String channel,
        @Min(1) int version,
        @NotBlank @Size(max = 2000) String url,
        @NotNull Instant publishedAt) {}
