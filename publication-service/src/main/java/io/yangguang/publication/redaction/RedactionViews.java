package io.yangguang.publication.redaction;

import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.redaction.model.Earlier;
import io.yangguang.publication.redaction.model.FieldCut;
import io.yangguang.publication.redaction.model.FileCut;
import io.yangguang.publication.redaction.model.Leftover;
import io.yangguang.publication.redaction.model.Leftovers;
import io.yangguang.publication.redaction.model.Outward;
import io.yangguang.publication.redaction.model.Source;
import io.yangguang.publication.redaction.model.Span;
import io.yangguang.rest.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the redaction API shows. */
final class RedactionViews {

    private RedactionViews() {}

    @Schema(name = "Redaction", description = "删减稿 / a redaction")
    record RedactionView(
            UUID recordId,
            int recordVersion,
            @Schema(description = "版本，用于 If-Match / row version, as in ETag") long version,
            @Schema(description = "DRAWN_UP 或 SEALED", examples = "DRAWN_UP") String state,
            @Schema(description = "拟稿人，均不得审批") Set<String> drawnUpBy,
            Instant drawnUpAt,
            @Nullable Instant sealedAt,
            @Schema(description = "对外公布的依据条款") List<String> grounds,
            @Schema(description = "拟公开文本 / what would go out, or goes out") OutwardView outward,
            @Schema(description = "删减标记与原文，封存前仅供拟稿人、审批人、保密审查员 / until it is sealed")
                    @Nullable MarkedView marked) {

        static RedactionView of(
                DrawnRedaction drawn,
                RecordVersion original,
                List<Earlier> earlier,
                Caller caller) {
            return new RedactionView(
                    drawn.recordId(),
                    drawn.recordVersion(),
                    drawn.version(),
                    drawn.sealedAt() == null ? "DRAWN_UP" : "SEALED",
                    drawn.drawnUpBy(),
                    drawn.drawnUpAt(),
                    drawn.sealedAt(),
                    drawn.markings().grounds(),
                    OutwardView.of(Outward.of(original, drawn.markings())),
                    drawn.openTo(caller) ? MarkedView.of(drawn, original, earlier) : null);
        }
    }

    @Schema(name = "OutwardVersion", description = "拟公开文本 / the version as it goes out")
    record OutwardView(
            String title,
            String contentType,
            String content,
            Map<String, Object> fields,
            List<RecordVersion.Attachment> attachments,
            String contentHash) {

        static OutwardView of(RecordVersion outward) {
            return new OutwardView(
                    outward.title(),
                    outward.contentType(),
                    outward.content(),
                    outward.fields(),
                    outward.attachments(),
                    outward.contentHash());
        }
    }

    @Schema(name = "MarkedOriginal", description = "原文与删减标记 / the original with what is removed")
    record MarkedView(
            String originalTitle,
            @Schema(description = "content 偏移所依的文本 / the text that the offsets of content count")
                    String originalText,
            List<SpanView> title,
            List<SpanView> content,
            List<FieldCut> fields,
            List<FileCut> attachments,
            @Schema(description = "删减内容又见于拟公开文本之处；须补充删减或确认，否则不能审定 / removed text elsewhere")
                    List<LeftoverView> leftovers,
            int openLeftovers) {

        static MarkedView of(DrawnRedaction drawn, RecordVersion original, List<Earlier> earlier) {
            var content = Source.of(original.contentType(), original.content());
            var title = Source.of("text/plain", original.title());
            return new MarkedView(
                    original.title(),
                    content.text(),
                    spans(drawn.markings().title(), title),
                    spans(drawn.markings().content(), content),
                    drawn.markings().fields(),
                    drawn.markings().attachments(),
                    Leftovers.of(original, drawn.markings(), earlier).stream()
                            .map(left -> LeftoverView.of(left, drawn.acknowledged()))
                            .toList(),
                    drawn.open());
        }

        private static List<SpanView> spans(List<Span> spans, Source source) {
            return spans.stream()
                    .map(span ->
                            new SpanView(
                                    span.from(),
                                    span.to(),
                                    source.slice(span.from(), span.to()),
                                    span.ground(),
                                    span.reason(),
                                    span.mark().name()))
                    .toList();
        }
    }

    @Schema(name = "MarkedSpan", description = "一处删减及其文字 / a span with its text")
    record SpanView(int from, int to, String removed, String ground, String reason, String mark) {}

    @Schema(
            name = "RedactionLeftover",
            description = "又见于拟公开文本之处 / where removed text stands once more")
    record LeftoverView(
            @Schema(examples = "content:120-131") String key,
            String place,
            int from,
            int to,
            String text,
            boolean acknowledged) {

        static LeftoverView of(Leftover left, Set<String> acknowledged) {
            return new LeftoverView(
                    left.key(),
                    left.place(),
                    left.from(),
                    left.to(),
                    left.text(),
                    acknowledged.contains(left.key()));
        }
    }
}
