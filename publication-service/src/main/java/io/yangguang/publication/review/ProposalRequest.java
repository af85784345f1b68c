package io.yangguang.publication.review;

import io.yangguang.publication.review.model.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReviewProposal",
        description = "审批单拟定内容；未填的沿用原有内容 / what the form proposes; what is absent stays",
        examples =
                "{\"attribute\":{\"disclosure\":\"FULL\",\"mode\":\"PROACTIVE\"},\"channels\":[\"GOVERNMENT_SITE\"],\"urgency\":\"URGENT\",\"major\":true}")
record ProposalRequest(
        @Valid @Nullable AttributeRequest attribute,
        @Schema(description = "拟公开渠道的代码") @Size(max = 50)
                @Nullable List<@NotBlank @Size(max = 100) String> channels,
        @Schema(description = "ORDINARY 平件、URGENT 急件、MOST_URGENT 特急")
                Form.@Nullable Urgency urgency,
        @Schema(description = "重大事项") @Nullable Boolean major,
        @Schema(description = "敏感事项") @Nullable Boolean sensitive,
        @Schema(
                        description = "承办处室：制作该信息或保存该信息的处室 / the office that made or keeps it",
                        examples = "住房保障处")
                @Size(max = 100)
                @Nullable String responsibleOffice) {

    Form over(Form form) {
        return new Form(
                attribute == null ? form.attribute() : attribute.toModel(),
                Objects.requireNonNullElse(channels, form.channels()),
                Objects.requireNonNullElse(urgency, form.urgency()),
                Objects.requireNonNullElse(major, form.major()),
                Objects.requireNonNullElse(sensitive, form.sensitive()),
                office(form));
    }

    /** An empty text takes away what was there. */
    private @Nullable String office(Form form) {
        if (responsibleOffice == null) {
            return form.responsibleOffice();
        }
        return responsibleOffice.isBlank() ? null : responsibleOffice.strip();
    }

    static Form over(@Nullable ProposalRequest request, Form form) {
        return request == null ? form : request.over(form);
    }
}
