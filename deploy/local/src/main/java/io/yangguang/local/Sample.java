package io.yangguang.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A few records for the first look, entered through the public API as the demo users. */
final class Sample {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DemoCaller caller;

    private Sample(DemoCaller caller) {
        this.caller = caller;
    }

    /** How far the sample takes a record. */
    private enum Stage {
        FORMED,
        SUBMITTED,
        APPROVED,
        PUBLISHED
    }

    /** Says so when it does not work; the suite runs without a sample as well. */
    static void load(Stack stack, Progress progress) {
        try {
            int loaded = new Sample(new DemoCaller(stack)).load();
            progress.say("Sample: " + loaded + " records in the catalogue");
        } catch (LaunchFailure | IOException e) {
            progress.say("The sample was not loaded: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int load() throws IOException, InterruptedException {
        int loaded = 0;
        for (String line : lines()) {
            enter(JSON.readTree(line));
            loaded++;
        }
        return loaded;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Sample.class.getResourceAsStream("/sample/records.ndjson")) {
            if (in == null) {
                throw new IOException("the sample is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private void enter(JsonNode line) throws IOException, InterruptedException {
        Stage until = Stage.valueOf(line.required("until").asText());
        ObjectNode record = (ObjectNode) line.required("record");
        LocalDate formed =
                Instant.ofEpochMilli(System.currentTimeMillis())
                        .atZone(ZONE)
                        .toLocalDate()
                        .minusDays(line.required("formedDaysAgo").asInt());
        record.putArray("triggers")
                .addObject()
                .put("kind", "FORMED")
                .put("on", formed.toString())
                .put("source", "SIGN_OFF");
        JsonNode formedRecord = caller.post("clerk", "/api/catalog/v1/records", record, Map.of());
        ObjectNode version =
                JSON.createObjectNode()
                        .put("recordId", formedRecord.required("id").asText())
                        .put("version", 1);
        if (until.compareTo(Stage.SUBMITTED) < 0) {
            return;
        }
        JsonNode review = caller.post("clerk", "/api/publication/v1/reviews", version, Map.of());
        if (until.compareTo(Stage.APPROVED) < 0) {
            return;
        }
        UUID id = UUID.fromString(review.required("id").asText());
        JsonNode signed = review;
        for (String signer : List.of("head", "leader")) {
            signed =
                    caller.post(
                            signer,
                            "/api/publication/v1/reviews/" + id + "/decision",
                            JSON.createObjectNode()
                                    .put("decision", "APPROVE")
                                    .put("reason", "同意公开"),
                            Map.of(
                                    "If-Match",
                                    "\"" + signed.required("version").asText() + "\""));
        }
        if (until == Stage.PUBLISHED) {
            caller.post("publisher", "/api/publication/v1/publications", version, Map.of());
        }
    }
}
