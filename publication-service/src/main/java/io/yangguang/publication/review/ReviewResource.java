package io.yangguang.publication.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.publication.review.ConsultationViews.ConsultationView;
import io.yangguang.publication.review.ReviewViews.BulkView;
import io.yangguang.publication.review.ReviewViews.LineProblem;
import io.yangguang.publication.review.ReviewViews.LineView;
import io.yangguang.publication.review.ReviewViews.RecordText;
import io.yangguang.publication.review.ReviewViews.ReviewDetailView;
import io.yangguang.publication.review.ReviewViews.ReviewView;
import io.yangguang.publication.review.model.Review;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Idempotent;
import io.yangguang.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "审批 / Reviews")
class ReviewResource {

    private final SubmitHandler submissions;
    private final DraftHandler drafts;
    private final DecisionHandler decisions;
    private final ReviewRows rows;
    private final StepRows steps;
    private final ConsultationRows consultations;
    private final RecordVersions records;
    private final Redactions redactions;
    private final Reach reach;
    private final Callers callers;

    ReviewResource(
            SubmitHandler submissions,
            DraftHandler drafts,
            DecisionHandler decisions,
            ReviewRows rows,
            StepRows steps,
            ConsultationRows consultations,
            RecordVersions records,
            Redactions redactions,
            Reach reach,
            Callers callers) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.decisions = decisions;
        this.rows = rows;
        this.steps = steps;
        this.consultations = consultations;
        this.records = records;
        this.redactions = redactions;
        this.reach = reach;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed("submit")
    @Operation(
            operationId = "submitReview",
            summary = "拟制审批单并提交 / Draw a form up and submit it",
            description = "draft 为 true 时只拟制 / only drawn up with draft")
    @APIResponse(
            responseCode = "201",
            description = "已提交 / submitted",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "404", description = "没有这个版本，或不在本人范围 / not-found")
    @APIResponse(
            responseCode = "409",
            description = "already-drafted、already-submitted、already-approved、newer-version-exists")
    @APIResponse(responseCode = "400", description = "attribute-incomplete、attribute-contradictory")
    @APIResponse(responseCode = "422", description = "unknown-channel")
    public Response submit(@Valid @NotNull SubmissionRequest request) {
        var review = ReviewProblems.orThrow(take(request, callers.current()));
        return Response.created(URI.create("/api/publication/v1/reviews/" + review.id()))
                .header("ETag", EntityTags.of(review.version()))
                .entity(ReviewView.of(review))
                .build();
    }

    @POST
    @Path("bulk")
    @Idempotent
    @RolesAllowed("submit")
    @Operation(
            operationId = "submitReviews",
            summary = "批量提交审批 / Submit many, an answer per line",
            description = "供来源系统使用，每条各自成立 / for source systems; each line stands for itself")
    @APIResponse(responseCode = "200", description = "逐条答复 / an answer per line")
    public BulkView submitAll(@Valid @NotNull BulkRequests.Submissions request) {
        var caller = callers.current();
        var answers = new ArrayList<LineView>();
        for (var line : request.submissions()) {
            answers.add(line(answers.size() + 1, 201, take(line, caller)));
        }
        return BulkView.of(answers);
    }

    private ReviewAnswer take(SubmissionRequest request, Caller caller) {
        return request.onlyDraft()
                ? drafts.draft(request, caller)
                : submissions.submit(request, caller);
    }

    @GET
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(operationId = "listReviews", summary = "审批单列表 / Reviews in scope, newest first")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    public Page<ReviewView> list(
            @QueryParam("state")
                    @Pattern(
                            regexp = "DRAFTED|SUBMITTED|APPROVED|RETURNED",
                            message = "应为 DRAFTED、SUBMITTED、APPROVED 或 RETURNED")
                    @Nullable String state,
            @QueryParam("record") @Nullable UUID record,
            @QueryParam("body") @Nullable UUID body,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        var found =
                rows.list(
                        reach.filter(callers.current(), "r"),
                        new ReviewRows.Wanted(state, record, body),
                        cursor == null ? null : ReviewCursor.before(cursor),
                        limit + 1);
        var page = found.stream().limit(limit).map(ReviewView::of).toList();
        return new Page<>(
                page,
                found.size() > limit
                        ? ReviewCursor.link(
                                state, record, body, Cursors.encode(page.getLast().id()), limit)
                        : null,
                null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(operationId = "readReview", summary = "审批单与待审文本 / A review with the text to read")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为 version",
            content = @Content(schema = @Schema(implementation = ReviewDetailView.class)))
    @APIResponse(responseCode = "404", description = "没有这个审批单，或不在本人范围 / not-found")
    public Response one(@PathParam("id") UUID id) {
        var caller = callers.current();
        var review =
                rows.find(id)
                        .filter(r -> reach.covers(caller, r.bodyId(), r.divisionCode()))
                        .orElseThrow(() -> ReviewProblems.unknown().asException());
        var record = records.find(review.recordId(), review.recordVersion()).orElseThrow();
        return answer(
                review,
                new ReviewDetailView(
                        ReviewView.of(review),
                        RecordText.of(redactions.shownTo(caller, record)),
                        steps.of(id),
                        consultations.of(id).stream().map(ConsultationView::of).toList()));
    }

    @POST
    @Path("{id}/decision")
    @Idempotent
    @RolesAllowed("approve")
    @Operation(
            operationId = "decideReview",
            summary = "签批所在的一步，或退回 / Sign the step it stands at, or return",
            description = "由该步的职务签批，可改定公开属性和变更性质，最后一步审定；制作人和提交人不得签批 / the last signature decides")
    @APIResponse(
            responseCode = "200",
            description = "已审批 / decided",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(
            responseCode = "400",
            description = "attribute-incomplete、reason-missing、nature-without-change")
    @APIResponse(
            responseCode = "403",
            description = "self-approval、signed-before、not-your-step（告知由谁签批）")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "already-approved、not-submitted、redaction-missing、redaction-stands、leftovers-open、consultation-open")
    @APIResponse(responseCode = "412", description = "审批单已变化，带当前状态 / precondition-failed")
    @APIResponse(responseCode = "428", description = "缺少 If-Match / precondition-required")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "审批单的 ETag", example = "\"1\"")
                    @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        var expected = EntityTags.require(ifMatch);
        var review =
                ReviewProblems.orThrow(decisions.decide(id, expected, request, callers.current()));
        return answer(review, ReviewView.of(review));
    }

    @POST
    @Path("decisions")
    @Idempotent
    @RolesAllowed("approve")
    @Operation(
            operationId = "decideReviews",
            summary = "批量审批 / Decide many, an answer per line",
            description = "每条带审批单的 version（即 ETag），各自成立 / each line stands for itself")
    @APIResponse(responseCode = "200", description = "逐条答复 / an answer per line")
    public BulkView decideAll(@Valid @NotNull BulkRequests.Decisions request) {
        var caller = callers.current();
        var answers = new ArrayList<LineView>();
        for (var line : request.decisions()) {
            answers.add(
                    line(
                            answers.size() + 1,
                            200,
                            decisions.decide(
                                    line.reviewId(), line.version(), line.request(), caller)));
        }
        return BulkView.of(answers);
    }

    private static LineView line(int number, int success, ReviewAnswer answer) {
        if (answer instanceof ReviewAnswer.Done(var review)) {
            return new LineView(number, success, ReviewView.of(review), null);
        }
        var problem = ReviewProblems.problem(answer);
        return new LineView(number, problem.status(), null, LineProblem.of(problem));
    }

    private static Response answer(Review review, Object view) {
        return Response.ok(view).header("ETag", EntityTags.of(review.version())).build();
    }
}
