package io.yangguang.catalog.batch;

import io.yangguang.catalog.record.model.Outcome;
import io.yangguang.catalog.record.model.RecordVersion;
import io.yangguang.catalog.record.model.Violation;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a line. */
@Schema(description = "一行的结果 / what became of a line")
record Answer(
        @Schema(description = "行号，自 1 起", examples = "1") long line,
        Status status,
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable String sourceId,
        @Nullable Trouble problem) {

    /** Lower case on the wire. */
    @Schema(name = "BatchStatus", description = "created 新建，changed 变更，unchanged 未变，rejected 拒收")
    @SuppressWarnings("JavaLangClash")
    enum Status {
        created,
        changed,
        unchanged,
        rejected
    }

    /** Why a line is rejected. */
    @Schema(name = "BatchProblem")
    record Trouble(
            @Schema(examples = "urn:yangguang:problem:unknown-item") String type,
            @Schema(examples = "item") String field,
            @Schema(examples = "目录中没有这个事项；相近的有 F1-02") String reason,
            @Schema(description = "已有的记录 / the record that is there") @Nullable String record,
            @Schema(description = "其他问题 / further faults") @Nullable List<Fault> more) {}

    /** A further fault of the line. */
    @Schema(name = "BatchFault")
    record Fault(String field, String reason) {}

    static Answer of(long line, @Nullable String sourceId, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created(RecordVersion v) ->
                    new Answer(line, Status.created, v.recordId(), v.version(), sourceId, null);
            case Outcome.Changed(RecordVersion v) ->
                    new Answer(line, Status.changed, v.recordId(), v.version(), sourceId, null);
            case Outcome.Unchanged(UUID id, long version) ->
                    new Answer(line, Status.unchanged, id, version, sourceId, null);
            case Outcome.Rejected(List<Violation> violations) ->
                    rejected(line, sourceId, violations);
            case Outcome.OtherContent(UUID id, long version) ->
                    new Answer(
                            line,
                            Status.rejected,
                            id,
                            version,
                            sourceId,
                            new Trouble(
                                    slug("source-id-has-other-content"),
                                    "sourceId",
                                    "来源标识已用于其他内容；变更请用 PUT，或 ?changes=accept 并填写 change",
                                    "/api/catalog/v1/records/" + id,
                                    null));
            // Nothing of the line is repeated, its source id neither.
            case Outcome.Marked(String field) ->
                    rejected(
                            line,
                            null,
                            List.of(Violation.of("classified-mark", field, "含有密级标志，内容未保存")));
            case Outcome.Superseded _, Outcome.Unknown _ ->
                    throw new IllegalStateException("Expected no If-Match in a batch");
        };
    }

    static Answer rejected(long line, @Nullable String sourceId, List<Violation> violations) {
        Violation first = violations.getFirst();
        List<Fault> more =
                violations.stream()
                        .skip(1)
                        .map(violation -> new Fault(violation.field(), violation.reason()))
                        .toList();
        return new Answer(
                line,
                Status.rejected,
                null,
                null,
                sourceId,
                new Trouble(
                        slug(first.type()),
                        first.field(),
                        first.reason(),
                        null,
                        more.isEmpty() ? null : more));
    }

    private static String slug(String type) {
        return "urn:yangguang:problem:" + type;
    }
}
