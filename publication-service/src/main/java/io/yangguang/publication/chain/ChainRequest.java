package io.yangguang.publication.chain;

import io.yangguang.publication.chain.model.ChainStep;
import io.yangguang.publication.chain.model.Office;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ApprovalChainChange",
        description = "审批流程的新版本 / a new version; running forms keep theirs",
        examples =
                "{\"steps\":[{\"office\":\"HEAD\",\"condition\":\"ALWAYS\"},{\"office\":\"LEADER\",\"condition\":\"ALWAYS\"}]}")
record ChainRequest(@NotEmpty @Size(max = 3) List<@Valid @NotNull Step> steps) {

    @Schema(name = "ApprovalChainChangeStep")
    record Step(@NotNull Office office, @NotNull ChainStep.Condition condition) {}

    List<ChainStep> toModel() {
        return steps.stream().map(step -> new ChainStep(step.office(), step.condition())).toList();
    }
}
