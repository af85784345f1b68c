package io.yangguang.publication.review;

import io.yangguang.publication.review.model.ConsultationRules.Command;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What host and co-issuers send. */
final class ConsultationRequests {

    private ConsultationRequests() {}

    @Schema(
            name = "ConsultationRequest",
            description = "征求联合发文机关定性意见 / whom to ask, and until when",
            examples =
                    "{\"bodyIds\":[\"00000000-0000-7000-8000-00000000000b\"],\"answerBy\":\"2026-11-30\"}")
    record Ask(@NotEmpty @Size(max = 50) Set<@NotNull UUID> bodyIds, @NotNull LocalDate answerBy) {}

    /** 同意 or 有不同意见. */
    enum View {
        AGREE,
        DIFFER
    }

    @Schema(
            name = "ConsultationAnswer",
            description = "定性意见；有不同意见时须给出本机关意见的公开属性和理由 / DIFFER needs attribute and reason",
            examples =
                    "{\"view\":\"DIFFER\",\"attribute\":{\"disclosure\":\"FULL\",\"mode\":\"ON_REQUEST\"},\"reason\":\"涉及未定事项\"}")
    record Answer(
            @NotNull View view,
            @Valid @Nullable AttributeRequest attribute,
            @Size(max = 2000) @Nullable String reason) {

        Command command() {
            return switch (view) {
                case AGREE -> new Command.Agree(reason);
                case DIFFER ->
                        new Command.Differ(
                                attribute == null ? null : attribute.explained(reason).toModel(),
                                reason);
            };
        }
    }
}
