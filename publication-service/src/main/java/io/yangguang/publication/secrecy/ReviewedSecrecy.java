package io.yangguang.publication.secrecy;

import io.yangguang.publication.secrecy.model.Clearance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Answers publishing from the rows of the reviews. */
@ApplicationScoped
class ReviewedSecrecy implements Clearances {

    private final SecrecyRows rows;

    ReviewedSecrecy(SecrecyRows rows) {
        this.rows = rows;
    }

    @Override
    public Clearance of(UUID recordId, int version) {
        return rows.current(recordId, version)
                .map(review -> review.state().clearance(review.digest()))
                .orElseGet(Clearance.Missing::new);
    }
}
