package io.yangguang.publication.chain;

import io.yangguang.publication.chain.model.ApprovalChain;
import io.yangguang.publication.chain.model.ChainStep;
import io.yangguang.publication.chain.model.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ApprovalChain", description = "审批流程 / the order in which the offices sign")
record ChainView(
        @Schema(description = "所属机关；缺省流程为空") @Nullable UUID bodyId,
        @Schema(description = "版本，用于 If-Match；沿用缺省流程时为 0") int version,
        @Schema(description = "是否沿用缺省流程 / whether it is the default") boolean inherited,
        List<StepView> steps) {

    @Schema(name = "ApprovalChainStep")
    record StepView(int number, Office office, String officeName, ChainStep.Condition condition) {}

    /** The chain as a body has it, be it by the default. */
    static ChainView of(@Nullable UUID asked, ApprovalChain chain) {
        boolean inherited = asked != null && chain.bodyId() == null;
        var steps = new ArrayList<StepView>();
        for (var step : chain.steps()) {
            steps.add(
                    new StepView(
                            steps.size() + 1,
                            step.office(),
                            step.office().title(),
                            step.condition()));
        }
        return new ChainView(asked, inherited ? 0 : chain.version(), inherited, steps);
    }
}
