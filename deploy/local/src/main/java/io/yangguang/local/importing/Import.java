package io.yangguang.local.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the file once and sends it in parts.
 *
 * <p>A part is a request of its own: Java's HTTP client reads an HTTP/1.1 answer only when the
 * request is sent, and an answer as long as the file would stop both sides; and a cut connection
 * costs one part, not the file.
 */
final class Import {

    private static final int PART_LINES = 1000;
    private static final int PART_BYTES = 4 * 1024 * 1024;
    private static final int LINE_BYTES = 1024 * 1024;

    private final Api api;
    private final NoticeMapping mapping;
    private final Screen screen;
    private final ObjectMapper json = new ObjectMapper();

    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final List<Sent> sent = new ArrayList<>();
    private Tally tally = Tally.NOTHING;

    /** A line of the part: where it stands in the file. */
    private record Sent(long line, String sourceId) {}

    Import(Api api, NoticeMapping mapping, Screen screen) {
        this.api = api;
        this.mapping = mapping;
        this.screen = screen;
    }

    Tally run(NoticeFile file) throws IOException {
        for (Optional<NoticeFile.Line> line = file.next(); line.isPresent(); line = file.next()) {
            take(line.get());
            if (sent.size() >= PART_LINES || part.size() >= PART_BYTES) {
                send();
                screen.progress(file.progress(), tally);
            }
        }
        send();
        return tally;
    }

    private void take(NoticeFile.Line line) throws IOException {
        if (!line.whole()) {
            reject(line.number(), "", "the line is longer than 16 MiB");
            return;
        }
        switch (mapping.map(line.bytes())) {
            case Mapped.Unreadable(String sourceId, String reason) ->
                    reject(line.number(), sourceId, reason);
            case Mapped.Ready(ObjectNode record, String fullText) -> {
                String sourceId = record.path("sourceId").asText();
                if (fullText.isEmpty() || attach(record, fullText, line.number(), sourceId)) {
                    byte[] bytes = json.writeValueAsBytes(record);
                    if (bytes.length > LINE_BYTES) {
                        reject(line.number(), sourceId, "the record is longer than 1 MiB");
                        return;
                    }
                    part.write(bytes);
                    part.write('\n');
                    sent.add(new Sent(line.number(), sourceId));
                }
            }
        }
    }

    /** The whole text goes along as a file; false when it was refused. */
    private boolean attach(ObjectNode record, String fullText, long line, String sourceId) {
        String name = "全文.txt";
        Api.Answer answer = api.upload(name, fullText.getBytes(StandardCharsets.UTF_8));
        JsonNode view = parsed(answer.body());
        if (answer.status() != 201) {
            reject(
                    line,
                    sourceId,
                    "attachment: " + view.path("title").asText("HTTP " + answer.status()));
            return false;
        }
        record.putArray("attachments")
                .addObject()
                .put("sha256", view.path("sha256").asText())
                .put("name", name);
        return true;
    }

    private void send() {
        if (sent.isEmpty()) {
            return;
        }
        Api.Answer answer = api.batch(part.toByteArray());
        if (answer.status() != 200) {
            throw new ImportFailure(
                    "The batch was refused: HTTP "
                            + answer.status()
                            + " "
                            + parsed(answer.body()).path("title").asText());
        }
        read(answer.body());
        part.reset();
        sent.clear();
    }

    private void read(String answers) {
        boolean whole = false;
        Tally inPart = Tally.NOTHING;
        for (String line : answers.split("\n", -1)) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode answer = parsed(line);
            if (answer.path("summary").asBoolean()) {
                whole = true;
            } else {
                inPart = inPart.plus(counted(answer));
            }
        }
        if (!whole || inPart.total() != sent.size()) {
            throw new ImportFailure(
                    "The answer was cut after "
                            + inPart.total()
                            + " of "
                            + sent.size()
                            + " lines. Start the import again: what is there stays unchanged.");
        }
        tally = tally.plus(inPart);
    }

    private Tally counted(JsonNode answer) {
        return switch (answer.path("status").asText()) {
            case "created" -> new Tally(1, 0, 0);
            case "unchanged" -> new Tally(0, 1, 0);
            default -> {
                Sent line = sent.get((int) answer.path("line").asLong() - 1);
                JsonNode problem = answer.path("problem");
                screen.rejected(
                        line.line(),
                        line.sourceId(),
                        problem.path("field").asText() + " " + problem.path("reason").asText());
                yield new Tally(0, 0, 1);
            }
        };
    }

    private void reject(long line, String sourceId, String reason) {
        screen.rejected(line, sourceId, reason);
        tally = tally.plus(new Tally(0, 0, 1));
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ImportFailure("Not an answer of the API: is the address the gateway's?");
        }
    }
}
