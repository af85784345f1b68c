package io.yangguang.catalog.reemission;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.catalog.record.RecordArchive;
import io.yangguang.catalog.record.RecordArchive.Place;
import io.yangguang.catalog.record.RecordArchive.Said;
import io.yangguang.catalog.reference.Authority;
import io.yangguang.rest.Callers;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/catalog/v1/records/re-emission")
@Tag(name = "信息记录 / Records")
@RunOnVirtualThread
class ReEmissionResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final int MOST_RECORDS = 1000;

    private static final String LINES =
            """
            {"emitted":500}
            {"emitted":742}
            {"emitted":742,"summary":true}
            """;

    private final RepeatHandler handler;
    private final RecordArchive archive;
    private final Callers callers;
    private final ObjectMapper json;

    ReEmissionResource(
            RepeatHandler handler, RecordArchive archive, Callers callers, ObjectMapper json) {
        this.handler = handler;
        this.archive = archive;
        this.callers = callers;
        this.json = json;
    }

    @POST
    @RolesAllowed("administer")
    @Produces(NDJSON)
    @Operation(
            operationId = "reEmitRecords",
            summary = "重发信息事件 / Say records again",
            description =
                    "从数据表重发，事件标识不变，已处理过的消费者不受影响；逐行报告进度。 / From the tables, with the same ids;"
                            + " reports progress line by line.")
    @APIResponse(
            responseCode = "200",
            description = "进度，最后一行为汇总 / progress, then the summary",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = Progress.class),
                            examples = @ExampleObject(name = "progress", value = LINES)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public StreamingOutput reEmit(@NotNull ReEmissionRequest request) {
        Authority.requireEverywhere(callers.current());
        List<UUID> records = records(request.recordIds());
        Instant since = request.since();
        if (records.isEmpty() == (since == null)) {
            throw invalid("recordIds", "recordIds 与 since 须且只须填写一个");
        }
        List<UUID> unknown = archive.unknownAmong(records);
        if (!unknown.isEmpty()) {
            throw invalid("recordIds", "没有这些记录：" + unknown);
        }
        handler.begin(since == null ? records.size() + " records" : "since " + since);
        return out -> {
            Lines lines = new Lines(out);
            for (UUID record : records) {
                lines.emitted(handler.repeat(record));
            }
            if (since != null) {
                lines.all(since, handler::versionsAfter);
                lines.all(since, handler::withdrawalsAfter);
            }
            lines.end();
        };
    }

    private static List<UUID> records(@Nullable List<@Nullable UUID> ids) {
        if (ids == null) {
            return List.of();
        }
        if (ids.size() > MOST_RECORDS) {
            throw invalid("recordIds", "超过 " + MOST_RECORDS + " 条");
        }
        return ids.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private static RuntimeException invalid(String field, String message) {
        return Problems.invalid(List.of(new FieldError(field, message))).asException();
    }

    /** Writes progress as it is made. */
    private final class Lines {

        private final SequenceWriter writer;
        private final OutputStream out;
        private long emitted;

        Lines(OutputStream out) throws IOException {
            this.out = out;
            writer = json.writer().withRootValueSeparator("\n").writeValues(out);
        }

        void all(Instant since, Function<Place, List<Said>> page) throws IOException {
            Place place = Place.before(since);
            for (List<Said> said = page.apply(place); !said.isEmpty(); said = page.apply(place)) {
                place = said.getLast().place();
                emitted(said.size());
            }
        }

        void emitted(int more) throws IOException {
            emitted += more;
            writer.write(new Progress(emitted, null));
            writer.flush();
        }

        /** Only when nothing failed: a cut answer has no summary. */
        void end() throws IOException {
            writer.write(new Progress(emitted, true));
            writer.flush();
            out.write('\n');
            out.flush();
        }
    }
}
