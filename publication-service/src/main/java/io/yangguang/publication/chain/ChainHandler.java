package io.yangguang.publication.chain;

import io.yangguang.audit.Audit;
import io.yangguang.ids.Ids;
import io.yangguang.publication.chain.model.ApprovalChain;
import io.yangguang.publication.chain.model.ChainStep;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters a new version of a chain. */
@ApplicationScoped
class ChainHandler {

    private final ChainRows rows;
    private final Ids ids;
    private final BusinessClock clock;
    private final Audit audit;

    ChainHandler(ChainRows rows, Ids ids, BusinessClock clock, Audit audit) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    ApprovalChain enter(
            @Nullable UUID bodyId, long expected, List<ChainStep> steps, Caller caller) {
        if (!ApprovalChain.lawful(steps)) {
            throw Problem.of(422, "chain-unlawful", "审批流程不成立")
                    .detail("每个职务至多出现一次，且至少有一步对所有审批单适用。")
                    .field("steps", "职务重复，或没有 ALWAYS 的一步")
                    .asException();
        }
        rows.lock(bodyId);
        int current = rows.newest(bodyId).map(ApprovalChain::version).orElse(0);
        if (current != expected) {
            throw Problems.preconditionFailed(current).asException();
        }
        var chain = new ApprovalChain(ids.next(), bodyId, current + 1, steps);
        rows.insert(chain, caller.subject(), clock.now());
        audit.record("approval-chain.changed", "approval-chain", chain.id().toString(), null, null);
        return chain;
    }
}
