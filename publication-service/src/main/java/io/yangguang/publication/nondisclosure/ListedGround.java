package io.yangguang.publication.nondisclosure;

import io.yangguang.publication.nondisclosure.Bases.Matter;
import io.yangguang.publication.nondisclosure.model.Kind;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.review.GroundCheck;
import io.yangguang.publication.review.model.Review;
import io.yangguang.rest.Problem;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Refuses a decision that cites a negative list which is not in force or does not cover it. */
@ApplicationScoped
class ListedGround implements GroundCheck {

    private final Bases bases;
    private final BusinessClock clock;

    ListedGround(Bases bases, BusinessClock clock) {
        this.bases = bases;
        this.clock = clock;
    }

    @Override
    public Optional<Problem> objection(Review review, Attribute attribute) {
        var matter =
                new Matter(
                        review.bodyId(), review.divisionCode(), review.itemCode(), clock.today());
        return Kind.of(attribute)
                .filter(kind ->
                        bases.read(kind, attribute.ground(), attribute.reason(), matter).isEmpty())
                .map(_ -> problem());
    }

    static Problem problem() {
        return Problem.of(409, "negative-list-does-not-cover", "负面清单中没有适用的项")
                .detail("所引负面清单须在当日施行，并适用于该机关和公开事项。")
                .field("attribute.ground", "没有施行中且适用于该事项的清单项")
                .next("GET /open/v1/negative-lists?body=");
    }
}
