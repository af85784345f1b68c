package io.yangguang.publication.disclosure;

import io.yangguang.publication.disclosure.model.ChannelPublication;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.Proposal;
import io.yangguang.rest.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the publication API shows to officials. */
final class DisclosureViews {

    private DisclosureViews() {}

    @Schema(name = "Publication", description = "一条信息的公开状态 / what is public of a record")
    record PublicationView(
            UUID recordId,
            @Schema(description = "版本，用于 If-Match / row version, as in ETag") long version,
            @Schema(description = "LIVE、WITHDRAWN（撤回）或 TAKEN_DOWN（撤下）", examples = "LIVE")
                    String state,
            @Schema(description = "现公开（或最后公开）的信息版本") int recordVersion,
            @Schema(description = "索引号", examples = "220800-F1-02-2026-000001") String indexNumber,
            UUID bodyId,
            String divisionCode,
            String itemCode,
            String title,
            Instant firstPublishedAt,
            Instant publishedAt,
            @Schema(description = "公开地址（相对门户）") String url,
            List<ChannelView> channels,
            @Nullable WithdrawalView withdrawal) {

        static PublicationView of(Disclosure disclosure, List<ChannelPublication> channels) {
            var withdrawal = disclosure.withdrawal();
            return new PublicationView(
                    disclosure.recordId(),
                    disclosure.version(),
                    disclosure.state().label(),
                    disclosure.currentVersion(),
                    disclosure.indexNumber(),
                    disclosure.bodyId(),
                    disclosure.divisionCode(),
                    disclosure.itemCode(),
                    disclosure.title(),
                    disclosure.firstPublishedAt(),
                    disclosure.publishedAt(),
                    disclosure.url(),
                    channels.stream().map(ChannelView::of).toList(),
                    withdrawal == null
                            ? null
                            : new WithdrawalView(
                                    withdrawal.at(),
                                    withdrawal.by(),
                                    withdrawal.act(),
                                    withdrawal.ground(),
                                    withdrawal.reason()));
        }
    }

    @Schema(name = "PublicationChannel", description = "渠道 / where a version is public")
    record ChannelView(
            @Schema(examples = "GOVERNMENT_SITE") String channel,
            int recordVersion,
            @Schema(description = "PORTAL：本门户；PROOF：人工凭证") String evidence,
            String url,
            Instant publishedAt) {

        static ChannelView of(ChannelPublication channel) {
            return new ChannelView(
                    channel.channel(),
                    channel.version(),
                    channel.evidence().name(),
                    channel.url(),
                    channel.publishedAt());
        }
    }

    @Schema(name = "Withdrawal", description = "撤回或撤下 / who took it down, when and why")
    record WithdrawalView(
            Instant at,
            String by,
            @Schema(description = "WITHDRAWN 撤回，TAKEN_DOWN 撤下") DownAct act,
            @Schema(description = "理由类别") Ground ground,
            String reason) {}

    @Schema(name = "PublicationAnswers", description = "逐条答复 / an answer per line")
    record BulkView(int done, int refused, List<LineView> answers) {

        static BulkView of(List<LineView> answers) {
            int done = (int) answers.stream().filter(line -> line.problem() == null).count();
            return new BulkView(done, answers.size() - done, answers);
        }
    }

    @Schema(
            name = "PublicationAnswer",
            description = "一条的结果 / status as the single call would answer")
    record LineView(
            int line,
            int status,
            UUID recordId,
            @Nullable String indexNumber,
            @Nullable String url,
            @Nullable LineProblem problem) {

        static LineView done(int line, boolean created, Disclosure disclosure) {
            return new LineView(
                    line,
                    created ? 201 : 200,
                    disclosure.recordId(),
                    disclosure.indexNumber(),
                    disclosure.url(),
                    null);
        }

        static LineView refused(int line, UUID recordId, Problem problem) {
            return new LineView(
                    line, problem.status(), recordId, null, null, LineProblem.of(problem));
        }
    }

    @Schema(name = "PublicationLineProblem", description = "一条的问题 / the problem of one line")
    record LineProblem(String type, String title, @Nullable String detail) {

        static LineProblem of(Problem problem) {
            return new LineProblem(problem.type(), problem.title(), problem.detail());
        }
    }

    @Schema(
            name = "WithdrawalProposal",
            description = "撤回建议 / a proposal of the catalogue to withdraw")
    record ProposalView(
            UUID id,
            @Schema(description = "版本，用于 If-Match") long version,
            UUID recordId,
            int recordVersion,
            UUID bodyId,
            String title,
            String reason,
            String proposedBy,
            Instant proposedAt,
            @Schema(description = "OPEN、WITHDRAWN、ANNULLED 或 REFUSED", examples = "OPEN")
                    String state) {

        static ProposalView of(Proposal proposal) {
            return new ProposalView(
                    proposal.id(),
                    proposal.version(),
                    proposal.recordId(),
                    proposal.recordVersion(),
                    proposal.bodyId(),
                    proposal.title(),
                    proposal.reason(),
                    proposal.proposedBy(),
                    proposal.proposedAt(),
                    proposal.state().name());
        }
    }
}
