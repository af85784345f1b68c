package io.yangguang.publication.review;

import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.publication.reference.References;
import io.yangguang.publication.reference.model.ChannelState;
import io.yangguang.publication.review.ReviewAnswer.OpenView;
import io.yangguang.publication.review.model.Consultation;
import io.yangguang.publication.review.model.Determination;
import io.yangguang.publication.review.model.Form;
import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewFacts;
import io.yangguang.publication.review.model.ReviewState;
import io.yangguang.rest.Problem;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gathers what a decision on a form needs to know; joins the running transaction. */
@ApplicationScoped
class FormFacts {

    private final ReviewRows rows;
    private final ConsultationRows consultations;
    private final RecordVersions records;
    private final Redactions redactions;
    private final References references;
    private final BusinessClock clock;
    private final Instance<GroundCheck> grounds;

    FormFacts(
            ReviewRows rows,
            ConsultationRows consultations,
            RecordVersions records,
            Redactions redactions,
            References references,
            BusinessClock clock,
            Instance<GroundCheck> grounds) {
        this.rows = rows;
        this.consultations = consultations;
        this.records = records;
        this.redactions = redactions;
        this.references = references;
        this.clock = clock;
        this.grounds = grounds;
    }

    ReviewFacts of(Review review) {
        var barred = new LinkedHashSet<>(review.barred());
        barred.addAll(redactions.drawnUpBy(review.recordId(), review.recordVersion()));
        return new ReviewFacts(
                review.offices(),
                barred,
                redactions.standsFor(review.recordId(), review.recordVersion()),
                !open(review.id()).isEmpty());
    }

    /** Whether removed text still stands somewhere in what would go out, and nobody said it may. */
    boolean leftoversOpen(Review review, Determination decided) {
        return decided.attribute().disclosure() == Disclosure.REDACTED
                && redactions.openLeftovers(review.recordId(), review.recordVersion()) > 0;
    }

    /** What the registers of grounds say against an approval. */
    Optional<Problem> objection(Review review, ReviewState next) {
        return next instanceof ReviewState.Approved(var attribute)
                ? grounds.stream()
                        .flatMap(check -> check.objection(review, attribute).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Who may still answer a consultation. */
    List<OpenView> waitingFor(UUID reviewId) {
        return open(reviewId).stream()
                .map(asked -> new OpenView(asked.bodyId(), name(asked.bodyId()), asked.answerBy()))
                .toList();
    }

    private List<Consultation> open(UUID reviewId) {
        LocalDate today = clock.today();
        return consultations.of(reviewId).stream().filter(asked -> asked.openOn(today)).toList();
    }

    String name(UUID bodyId) {
        return references.body(bodyId).map(body -> body.nameOn(clock.today())).orElse("");
    }

    /** Everybody who wrote a version that no approval has covered yet. */
    Set<String> authors(UUID recordId, int version) {
        var authors = new LinkedHashSet<String>();
        for (int each = rows.lastApproved(recordId) + 1; each <= version; each++) {
            records.find(recordId, each).ifPresent(record -> authors.add(record.author()));
        }
        return authors;
    }

    /** A channel of the form that does not exist or is no longer used. */
    Optional<String> unknownChannel(Form form) {
        return form.channels().stream()
                .filter(code -> references.channel(code).filter(ChannelState::active).isEmpty())
                .findFirst();
    }
}
