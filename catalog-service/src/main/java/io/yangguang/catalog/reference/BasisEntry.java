package io.yangguang.catalog.reference;

import io.yangguang.catalog.reference.model.LegalBasis;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "法律依据 / legal basis")
public record BasisEntry(
        @Schema(description = "法律文件名称 / document", examples = "政府信息公开条例（国务院令第711号）")
                @NotBlank
                @Size(max = 200)
                String document,
        @Schema(description = "条款 / article", examples = "第二十六条") @NotBlank @Size(max = 100)
                String article,
        @Schema(description = "原文 / wording") @Size(max = 2000) @Nullable String sentence) {

    public LegalBasis toModel() {
        return new LegalBasis(document, article, sentence);
    }
}
