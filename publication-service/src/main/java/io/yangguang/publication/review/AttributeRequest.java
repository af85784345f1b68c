package io.yangguang.publication.review;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "DecidedAttribute",
        description = "审定的公开属性 / the attribute the approval decides",
        examples = "{\"disclosure\":\"NONE\",\"ground\":\"《条例》第十六条\",\"reason\":\"内部事务信息\"}")
record AttributeRequest(
        @NotNull Attribute.Disclosure disclosure,
        @Schema(description = "公开方式；不予公开时不填") Attribute.@Nullable Mode mode,
        @Schema(description = "不予公开的依据条款；不予公开时必填") @Size(max = 500) @Nullable String ground,
        @Schema(description = "理由；不予公开时必填") @Size(max = 2000) @Nullable String reason) {

    /** Where it gives no reason of its own, that of the answer it is part of. */
    AttributeRequest explained(@Nullable String other) {
        return new AttributeRequest(disclosure, mode, ground, reason == null ? other : reason);
    }

    Attribute toModel() {
        return new Attribute(disclosure, mode, ground, reason);
    }
}
