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
        CLEARED,
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
        caller.post("clerk", "/api/publication/v1/reviews", version, Map.of());
        if (until.compareTo(Stage.CLEARED) < 0) {
            return;
        }
        String id = version.required("recordId").asText();
        clear(id);
        if (until.compareTo(Stage.APPROVED) < 0) {
            return;
        }
        sign("head", id);
        sign("leader", id);
        if (until == Stage.PUBLISHED) {
            caller.post("publisher", "/api/publication/v1/publications", version, Map.of());
        }
    }

    /** The sample's texts hold nothing that the scan would ask about. */
    private void clear(String record) throws IOException, InterruptedException {
        decide(
                "secrecy",
                "/api/publication/v1/secrecy-reviews",
                record,
                "OPEN",
                JSON.createObjectNode().put("decision", "CLEAR").put("reason", "不涉及国家秘密"));
    }

    private void sign(String user, String record) throws IOException, InterruptedException {
        decide(
                user,
                "/api/publication/v1/reviews",
                record,
                "SUBMITTED",
                JSON.createObjectNode().put("decision", "APPROVE").put("reason", "同意公开"));
    }

    /** Waits until there is something to decide about the record, and decides it. */
    private void decide(String user, String list, String record, String state, JsonNode decision)
            throws IOException, InterruptedException {
        JsonNode found =
                caller.await(
                                user,
                                list + "?record=" + record,
                                page -> page.at("/items/0/state").asText().equals(state))
                        .at("/items/0");
        caller.post(
                user,
                list + "/" + found.required("id").asText() + "/decision",
                decision,
                Map.of("If-Match", "\"" + found.required("version").asText() + "\""));
    }
}
