package io.yangguang.publication.review;

import io.yangguang.publication.review.model.ConsultationRules.Refusal;
import io.yangguang.publication.review.model.Review;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import java.util.UUID;

/** From a refusal of a consultation to the problem that HTTP answers. */
final class ConsultationProblems {

    private ConsultationProblems() {}

    static Problem unknown() {
        return Problems.notFound("这个征求意见");
    }

    static Problem formApproved(Review review) {
        return Problem.of(409, "already-approved", "该版本已审批通过").next(ReviewProblems.self(review));
    }

    static Problem dateIsPast() {
        return Problem.of(422, "answer-by-past", "答复期限已过").field("answerBy", "不得早于今天");
    }

    static Problem notACoIssuer(UUID bodyId) {
        return Problem.of(422, "unknown-body", "没有这个机关，或是本机关")
                .field("bodyIds", "不是可以征求意见的机关")
                .with("bodyId", bodyId);
    }

    static Problem alreadyAsked(UUID bodyId) {
        return Problem.of(409, "already-consulted", "已征求过该机关的意见")
                .with("bodyId", bodyId)
                .next("等待答复，或在重新提交后再征求");
    }

    static Problem refused(Refusal reason) {
        return switch (reason) {
            case ALREADY_ANSWERED -> Problem.of(409, "already-answered", "已经答复");
            case ALREADY_DECIDED ->
                    Problem.of(409, "already-decided", "承办机关已审定公开属性")
                            .next("GET /api/publication/v1/consultations?state=DECIDED");
            case ATTRIBUTE_MISSING ->
                    Problem.of(400, "attribute-incomplete", "公开属性不完整")
                            .field("attribute", "有不同意见时须给出本机关意见的公开属性");
            case ATTRIBUTE_INCOMPLETE ->
                    Problem.of(400, "attribute-incomplete", "公开属性不完整")
                            .field("attribute", "公开须写明公开方式；不予公开没有公开方式，须写明依据");
            case REASON_MISSING ->
                    Problem.of(400, "reason-missing", "须写明理由").field("reason", "不能为空");
        };
    }
}
