package io.yangguang.province;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The append-only file, a line of JSON per fact. A last line cut by a crash was never answered for.
 */
final class Journal implements AutoCloseable {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Line.Received.class, name = "received"),
        @JsonSubTypes.Type(value = Line.Duplicate.class, name = "duplicate"),
        @JsonSubTypes.Type(value = Line.Ruled.class, name = "ruled")
    })
    sealed interface Line {
        record Received(
                Submission submission,
                JsonNode body,
                String digest,
                String receiptId,
                Instant at,
                List<Planned> planned)
                implements Line {}

        record Duplicate(UUID deliveryId, Instant at) implements Line {}

        /**
         * @param planned whether it carries out the first planned verdict
         */
        record Ruled(
                UUID deliveryId, Verdict verdict, List<String> reasons, Instant at, boolean planned)
                implements Line {}
    }

    private final Path file;
    private final FileChannel channel;
    private final ObjectMapper json = Json.mapper();

    Journal(Path folder) throws IOException {
        Files.createDirectories(folder);
        file = folder.resolve("province.jsonl");
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    void replay(Consumer<Line> consumer) throws IOException {
        long whole = 0;
        try (var reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                long end = whole + line.getBytes(StandardCharsets.UTF_8).length + 1;
                if (end > channel.size()) {
                    break;
                }
                consumer.accept(json.readValue(line, Line.class));
                whole = end;
            }
        }
        channel.truncate(whole);
        channel.position(whole);
    }

    void append(Line line) {
        try {
            ByteBuffer bytes =
                    StandardCharsets.UTF_8.encode(
                            json.writerFor(Line.class).writeValueAsString(line) + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be written: " + file, e);
        }
    }

    void clear() {
        try {
            channel.truncate(0);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be emptied: " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
