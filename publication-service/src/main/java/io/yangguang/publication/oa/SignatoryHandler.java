package io.yangguang.publication.oa;

import io.yangguang.audit.Audit;
import io.yangguang.publication.reference.References;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Enters, changes and removes the person behind an account. */
@ApplicationScoped
class SignatoryHandler {

    private final SignatoryRows rows;
    private final References references;
    private final Audit audit;

    SignatoryHandler(SignatoryRows rows, References references, Audit audit) {
        this.rows = rows;
        this.references = references;
        this.audit = audit;
    }

    /**
     * @param expected none for an account that is not known yet
     */
    @Transactional
    Signatory put(
            String client, String account, @Nullable Long expected, SignatoryRequest request) {
        if (references.body(request.bodyId()).isEmpty()) {
            throw Problem.of(422, "unknown-body", "没有这个机关")
                    .field("bodyId", "不是已登记的机关")
                    .asException();
        }
        rows.lock(client, account);
        long current = rows.find(client, account).map(Signatory::version).orElse(0L);
        if (current > 0 && expected == null) {
            throw Problems.preconditionRequired().asException();
        }
        if (expected != null && expected != current) {
            throw Problems.preconditionFailed(current).asException();
        }
        var signatory = request.toModel(client, account, current + 1);
        rows.put(signatory);
        audit.record("oa-signatory.put", "oa-signatory", client + "/" + account, null, null);
        return signatory;
    }

    @Transactional
    void delete(String client, String account, long expected) {
        rows.lock(client, account);
        var current =
                rows.find(client, account)
                        .orElseThrow(() -> Problems.notFound("这个 OA 账号").asException());
        if (current.version() != expected) {
            throw Problems.preconditionFailed(current.version()).asException();
        }
        rows.delete(client, account);
        audit.record("oa-signatory.deleted", "oa-signatory", client + "/" + account, null, null);
    }
}
