package io.yangguang.publication.review;

import io.yangguang.audit.Audit;
import io.yangguang.publication.obligation.Fulfilment;
import io.yangguang.publication.obligation.Reclassification;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.publication.review.model.Determination;
import io.yangguang.publication.review.model.Review;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Objects;

/** What the last signature sets off, in its transaction. */
@ApplicationScoped
class DecisionEffects {

    private final StepRows steps;
    private final ConsultationRows consultations;
    private final RecordVersions records;
    private final Fulfilment fulfilment;
    private final Reclassification reclassification;
    private final Redactions redactions;
    private final Audit audit;
    private final Instance<DecisionListener> listeners;

    DecisionEffects(
            StepRows steps,
            ConsultationRows consultations,
            RecordVersions records,
            Fulfilment fulfilment,
            Reclassification reclassification,
            Redactions redactions,
            Audit audit,
            Instance<DecisionListener> listeners) {
        this.steps = steps;
        this.consultations = consultations;
        this.records = records;
        this.fulfilment = fulfilment;
        this.reclassification = reclassification;
        this.redactions = redactions;
        this.audit = audit;
        this.listeners = listeners;
    }

    void approved(Review review, Determination decided) {
        reclassify(review);
        closeWhenNotPublic(review, decided.attribute());
        if (decided.attribute().disclosure() == Disclosure.REDACTED) {
            redactions.seal(review.recordId(), review.recordVersion());
        }
        for (var asked : consultations.of(review.id())) {
            audit.record("consultation.decided", "consultation", asked.id().toString(), null, null);
        }
        for (var listener : listeners) {
            listener.approved(review);
        }
    }

    /** Only a decision other than the proposal changes duties: the proposal's are there already. */
    private void reclassify(Review review) {
        var nature = review.nature();
        if (nature == null || nature == review.proposedNature()) {
            return;
        }
        var reason =
                steps.of(review.id()).stream()
                        .filter(step -> step.round() == review.round())
                        .map(StepView::natureReason)
                        .filter(Objects::nonNull)
                        .reduce("", (_, later) -> later);
        reclassification.decided(review.recordId(), review.recordVersion(), nature, reason);
        audit.record("review.reclassified", "review", review.id().toString(), null, null);
    }

    /** 不予公开 and 依申请公开 end the duty to publish or to decide, as publishing does. */
    private void closeWhenNotPublic(Review review, Attribute attribute) {
        boolean onRequest = attribute.mode() == Mode.ON_REQUEST;
        if (attribute.disclosure() == Disclosure.NONE || onRequest) {
            var decision = Objects.requireNonNull(review.decision());
            fulfilment.decidedNotPublic(
                    review.recordId(),
                    review.recordVersion(),
                    Objects.requireNonNullElse(attribute.ground(), onRequest ? "依申请公开" : "不予公开"),
                    Objects.requireNonNullElse(attribute.reason(), ""),
                    decision.at());
        }
    }

    /** An audit row on a form, with the content under review. */
    void note(String act, Review review) {
        var hash =
                records.find(review.recordId(), review.recordVersion())
                        .map(redactions::outward)
                        .map(RecordVersion::contentHash)
                        .orElse(null);
        audit.record(act, "review", review.id().toString(), hash, hash);
    }
}
