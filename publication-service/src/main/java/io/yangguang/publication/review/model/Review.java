package io.yangguang.publication.review.model;

import io.yangguang.publication.chain.model.ApprovalChain;
import io.yangguang.publication.chain.model.Office;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审批单: the approval form of one version of a record.
 *
 * @param version row version, for If-Match
 * @param chain the chain it goes through, kept from the first submission on
 * @param round how often it was submitted; 0 for a draft
 * @param authors subjects who wrote any version since the last approved one
 * @param submitters subjects who drew it up, edited or submitted it, in any round
 * @param submittedAt when it was last submitted; none for a draft
 * @param proposedNature of the change, as the record version says; none for a first version
 * @param nature what the signatures so far make of it; decided once the form is approved
 * @param decision who decided last and when; none while it waits
 */
public record Review(
        UUID id,
        long version,
        UUID recordId,
        int recordVersion,
        UUID bodyId,
        String divisionCode,
        String itemCode,
        String title,
        ReviewState state,
        ApprovalChain chain,
        int round,
        Set<String> authors,
        Set<String> submitters,
        @Nullable Instant submittedAt,
        Form form,
        @Nullable Nature proposedNature,
        @Nullable Nature nature,
        @Nullable Decision decision) {

    public Review {
        authors = Collections.unmodifiableSet(new LinkedHashSet<>(authors));
        submitters = Collections.unmodifiableSet(new LinkedHashSet<>(submitters));
    }

    /** Who decided, when, and with what remark. */
    public record Decision(String by, Instant at, @Nullable String remark) {}

    /** Being drawn up; nothing is stored yet. */
    public static Review drafted(
            UUID id,
            RecordVersion record,
            ApprovalChain chain,
            Form form,
            Set<String> authors,
            String by) {
        var change = record.change();
        var nature = change == null ? null : change.nature();
        return new Review(
                id,
                1,
                record.recordId(),
                record.version(),
                record.bodyId(),
                record.divisionCode(),
                record.itemCode(),
                record.title(),
                new ReviewState.Drafted(),
                chain,
                0,
                authors,
                Set.of(by),
                null,
                form,
                nature,
                nature,
                null);
    }

    /** Another proposal; whoever edits may not sign. */
    public Review edited(Form newForm, Set<String> moreAuthors, String by) {
        return with(
                version + 1,
                state,
                chain,
                round,
                union(authors, moreAuthors),
                union(submitters, Set.of(by)),
                submittedAt,
                newForm,
                nature,
                decision);
    }

    /**
     * At the first step, again after a return.
     *
     * @param newVersion 1 when it is drawn up and submitted in one
     */
    public Review submitted(
            long newVersion,
            ReviewState next,
            ApprovalChain newChain,
            Form newForm,
            Set<String> moreAuthors,
            String by,
            Instant at) {
        return with(
                newVersion,
                next,
                newChain,
                round + 1,
                union(authors, moreAuthors),
                union(submitters, Set.of(by)),
                at,
                newForm,
                proposedNature,
                null);
    }

    /** Signed at a step that was not the last. */
    public Review passedOn(ReviewState next, @Nullable Nature passedNature) {
        return with(
                version + 1,
                next,
                chain,
                round,
                authors,
                submitters,
                submittedAt,
                form,
                passedNature,
                null);
    }

    /** Approved or returned. */
    public Review decided(ReviewState next, @Nullable Nature decidedNature, Decision made) {
        return with(
                version + 1,
                next,
                chain,
                round,
                authors,
                submitters,
                submittedAt,
                form,
                decidedNature,
                made);
    }

    private Review with(
            long newVersion,
            ReviewState newState,
            ApprovalChain newChain,
            int newRound,
            Set<String> newAuthors,
            Set<String> newSubmitters,
            @Nullable Instant newSubmittedAt,
            Form newForm,
            @Nullable Nature newNature,
            @Nullable Decision newDecision) {
        return new Review(
                id,
                newVersion,
                recordId,
                recordVersion,
                bodyId,
                divisionCode,
                itemCode,
                title,
                newState,
                newChain,
                newRound,
                newAuthors,
                newSubmitters,
                newSubmittedAt,
                newForm,
                proposedNature,
                newNature,
                newDecision);
    }

    /** The attribute that is proposed. */
    public Attribute proposal() {
        return form.attribute();
    }

    /** What the form says now: the proposal, or what the signatures so far make of it. */
    public Determination determination() {
        return switch (state) {
            case ReviewState.AtStep(_, var carried, _) -> carried;
            case ReviewState.Approved(var attribute) -> new Determination(attribute, nature);
            case ReviewState.Drafted(), ReviewState.Returned(_) ->
                    new Determination(form.attribute(), proposedNature);
        };
    }

    /** The offices whose signatures it needs, in order. */
    public List<Office> offices() {
        return chain.offices(form.weighty());
    }

    /** Who may not decide. */
    public Set<String> barred() {
        return union(authors, submitters);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
