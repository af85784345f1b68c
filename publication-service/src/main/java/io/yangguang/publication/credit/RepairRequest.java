package io.yangguang.publication.credit;

import io.yangguang.publication.credit.model.IdentityNumbers;
import io.yangguang.publication.credit.model.Repair;
import io.yangguang.rest.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "CreditRepairRequest",
        description = "信用修复申请 / an application for credit repair; no identity numbers",
        examples =
                "{\"applicant\":\"示例建设有限公司\",\"grounds\":\"已缴清罚款并完成整改\",\"evidence\":[{\"name\":\"缴款凭证\","
                    + "\"url\":\"https://example.gov.cn/evidence/1\"}],"
                    + "\"commitment\":\"所提交材料真实有效，愿意承担违反承诺的相应责任\"}")
record RepairRequest(
        @Schema(description = "申请人") @NotBlank @Size(max = 200) String applicant,
        @Schema(description = "理由：如何纠正失信行为、履行义务") @NotBlank @Size(max = 4000) String grounds,
        @Schema(description = "证明材料，每件须有 sha256 或 url") @NotEmpty @Size(max = 50)
                List<@Valid @NotNull EvidenceRequest> evidence,
        @Schema(description = "信用承诺") @NotBlank @Size(max = 4000) String commitment) {

    @Schema(name = "CreditRepairEvidence", description = "证明材料 / by file digest or address")
    record EvidenceRequest(
            @NotBlank @Size(max = 200) String name,
            @Pattern(regexp = "[0-9a-f]{64}", message = "应为 SHA-256") @Nullable String sha256,
            @Pattern(regexp = "https?://[^\\s<]{1,2000}", message = "应为 http 或 https 网址")
                    @Nullable String url,
            @Size(max = 1000) @Nullable String description) {

        Repair.Evidence toModel() {
            return new Repair.Evidence(name, sha256, url, description);
        }
    }

    List<Repair.Evidence> evidenceModel() {
        return evidence.stream().map(EvidenceRequest::toModel).toList();
    }

    /** What no single field shows to be wrong. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        number("applicant", applicant, errors);
        number("grounds", grounds, errors);
        number("commitment", commitment, errors);
        for (int i = 0; i < evidence.size(); i++) {
            var path = "evidence[" + i + "]";
            var piece = evidence.get(i);
            if (piece.sha256() == null && piece.url() == null) {
                errors.add(new FieldError(path, "须填写 sha256 或 url"));
            }
            number(path + ".name", piece.name(), errors);
            number(path + ".url", piece.url(), errors);
            number(path + ".description", piece.description(), errors);
        }
        return errors;
    }

    private static void number(String path, @Nullable String text, List<FieldError> errors) {
        if (IdentityNumbers.in(text)) {
            errors.add(new FieldError(path, "不得含公民身份号码"));
        }
    }
}
