package io.yangguang.catalog.sourcesystem;

import io.yangguang.audit.Audit;
import io.yangguang.catalog.body.Bodies;
import io.yangguang.catalog.reference.Doubts;
import io.yangguang.catalog.reference.model.Doubt;
import io.yangguang.catalog.sourcesystem.model.RegistrationState;
import io.yangguang.catalog.sourcesystem.model.SourceSystem;
import io.yangguang.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * The rows of source systems; what Keycloak does happens between these transactions, never in one.
 */
@ApplicationScoped
class SourceSystemHandler {

    private final SourceSystemRows rows;
    private final Bodies bodies;
    private final Audit audit;

    SourceSystemHandler(SourceSystemRows rows, Bodies bodies, Audit audit) {
        this.rows = rows;
        this.bodies = bodies;
        this.audit = audit;
    }

    /** Enters the system as PENDING, or finds the same one. */
    @Transactional
    SourceSystem begin(SourceSystem wanted) {
        Doubts.refuse(wanted.doubts());
        UUID body = wanted.bodyId();
        if (body != null && bodies.find(body).isEmpty()) {
            Doubts.refuse(List.of(new Doubt("body", "没有此机关单位")));
        }
        SourceSystem there = rows.insertOrFind(wanted);
        if (!there.sameAs(wanted)) {
            throw Problems.conflict("source-system-exists", "客户端标识已用于另一来源系统")
                    .next("换用其他clientId，或停用原系统")
                    .asException();
        }
        if (there.state() == RegistrationState.DISABLED) {
            throw Problems.conflict("source-system-disabled", "来源系统已停用")
                    .next("换用新的clientId登记")
                    .asException();
        }
        if (there.id().equals(wanted.id())) {
            record("source-system.register", there);
        }
        return there;
    }

    /** True for the one call that makes it active: only that one hands over the secret. */
    @Transactional
    boolean activate(SourceSystem system) {
        boolean moved = rows.move(system.id(), RegistrationState.PENDING, RegistrationState.ACTIVE);
        if (moved) {
            record("source-system.activate", system);
        }
        return moved;
    }

    @Transactional
    void disabled(SourceSystem system) {
        if (system.state() != RegistrationState.DISABLED
                && rows.move(system.id(), system.state(), RegistrationState.DISABLED)) {
            record("source-system.disable", system);
        }
    }

    @Transactional
    void secretRenewed(SourceSystem system) {
        record("source-system.renew-secret", system);
    }

    private void record(String act, SourceSystem system) {
        audit.record(act, "source-system", system.clientId(), null, null);
    }
}
