package io.yangguang.publication.review;

import io.yangguang.audit.Audit;
import io.yangguang.ids.Ids;
import io.yangguang.publication.Reach;
import io.yangguang.publication.reference.References;
import io.yangguang.publication.review.model.Consultation;
import io.yangguang.publication.review.model.ConsultationRules;
import io.yangguang.publication.review.model.ConsultationRules.Outcome;
import io.yangguang.publication.review.model.ConsultationState;
import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asks co-issuers and takes their answers. */
@ApplicationScoped
class ConsultationHandler {

    private final ConsultationRows rows;
    private final ReviewRows reviews;
    private final References references;
    private final Reach reach;
    private final Ids ids;
    private final BusinessClock clock;
    private final Audit audit;

    ConsultationHandler(
            ConsultationRows rows,
            ReviewRows reviews,
            References references,
            Reach reach,
            Ids ids,
            BusinessClock clock,
            Audit audit) {
        this.rows = rows;
        this.reviews = reviews;
        this.references = references;
        this.reach = reach;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /** All consultations of the form afterwards. */
    @Transactional
    List<Consultation> ask(UUID reviewId, ConsultationRequests.Ask request, Caller caller) {
        var review =
                reviews.locked(reviewId)
                        .filter(r -> reach.covers(caller, r.bodyId(), r.divisionCode()))
                        .orElseThrow(() -> ReviewProblems.unknown().asException());
        if (review.state() instanceof Approved) {
            throw ConsultationProblems.formApproved(review).asException();
        }
        if (request.answerBy().isBefore(clock.today())) {
            throw ConsultationProblems.dateIsPast().asException();
        }
        var known = rows.of(reviewId);
        for (var bodyId : request.bodyIds()) {
            ask(review, known, bodyId, request, caller);
        }
        return rows.of(reviewId);
    }

    private void ask(
            Review review,
            List<Consultation> known,
            UUID bodyId,
            ConsultationRequests.Ask request,
            Caller caller) {
        var body =
                references
                        .body(bodyId)
                        .filter(_ -> !bodyId.equals(review.bodyId()))
                        .orElseThrow(() -> ConsultationProblems.notACoIssuer(bodyId).asException());
        boolean asked =
                known.stream()
                        .filter(one -> one.bodyId().equals(bodyId))
                        .anyMatch(one ->
                                one.round() == review.round()
                                        || one.state() instanceof ConsultationState.Asked);
        if (asked) {
            throw ConsultationProblems.alreadyAsked(bodyId).asException();
        }
        var consultation =
                new Consultation(
                        ids.next(),
                        1,
                        review.id(),
                        review.round(),
                        bodyId,
                        body.divisionCode(),
                        request.answerBy(),
                        caller.subject(),
                        clock.now(),
                        new ConsultationState.Asked(),
                        null);
        rows.insert(consultation);
        audit.record(
                "consultation.asked", "consultation", consultation.id().toString(), null, null);
    }

    /** The form is locked first, so that an answer and the last signature never pass each other. */
    @Transactional
    Consultation answer(
            UUID id, long expected, ConsultationRequests.Answer request, Caller caller) {
        var seen =
                rows.find(id)
                        .filter(one -> bodies(caller).contains(one.bodyId()))
                        .orElseThrow(() -> ConsultationProblems.unknown().asException());
        reviews.locked(seen.reviewId());
        var current = rows.find(id).orElseThrow();
        if (current.version() != expected) {
            throw Problems.preconditionFailed(current.version()).asException();
        }
        return switch (ConsultationRules.decide(current.state(), request.command())) {
            case Outcome.Refused(var reason) ->
                    throw ConsultationProblems.refused(reason).asException();
            case Outcome.Accepted(var next) -> {
                var answered =
                        current.answered(
                                next,
                                new Consultation.Answer(
                                        caller.subject(), caller.userName(), clock.now()));
                rows.answer(answered);
                audit.record("consultation.answered", "consultation", id.toString(), null, null);
                yield answered;
            }
        };
    }

    /** Whose consultations a caller sees: those of his own body and the ones it succeeded. */
    Set<UUID> bodies(Caller caller) {
        return caller.body().map(references::reachableFrom).orElseGet(Set::of);
    }
}
