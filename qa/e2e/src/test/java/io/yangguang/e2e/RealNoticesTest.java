package io.yangguang.e2e;

import static io.yangguang.e2e.Api.as;
import static io.yangguang.e2e.Api.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.yangguang.local.Places;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Real notices, where they are at hand: imported, cleared, signed twice, published, accepted; none
 * lost.
 */
class RealNoticesTest {

    /** The bodies of the sample; an imported notice is of a body of its own platform. */
    private static final Set<String> OF_OTHER_TESTS = Set.of(Steps.BODY_A, Steps.BODY_B);

    private static final Path NOTICES =
            Places.find().root().resolve("../shared/real-notices/notices.jsonl").normalize();

    @Test
    void everyRealNoticeReachesTheProvince() throws Exception {
        assumeTrue(Files.exists(NOTICES), "no real notices at hand");
        int count = Files.readAllLines(NOTICES, StandardCharsets.UTF_8).size();

        assertThat(importNotices()).isEqualTo(count + " created, 0 unchanged, 0 rejected");
        assertThat(importNotices()).isEqualTo("0 created, " + count + " unchanged, 0 rejected");

        var records = imported(count);
        // Nothing becomes overdue by being imported.
        Api.await(
                "the duties of all notices",
                Duration.ofSeconds(60),
                () -> as("reviewer").get("/api/publication/v1/obligations?due=OVERDUE&limit=200"),
                answer -> answer.expect(200).json().path("items").isEmpty());
        assess(records);

        submit(records);
        clear(records);
        sign("reviewer", records);
        sign("chief", records);
        publish(records);

        for (var id : records) {
            nobody().get("/open/v1/disclosures/" + id).expect(200);
            Api.await(
                    "the province's acceptance of " + id,
                    Duration.ofSeconds(120),
                    () -> as("editor").get("/api/publication/v1/deliveries?record=" + id),
                    answer -> answer.text("/items/0/state").equals("ACCEPTED"));
        }
    }

    /** As a user would: the command's last line but its report. */
    private static String importNotices() throws IOException, InterruptedException {
        var stack = Suite.stack();
        var root = Places.find().root();
        var command =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dyangguang.root=" + root,
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                root.resolve("deploy/local/target/local-0.1.0.jar").toString(),
                                "io.yangguang.local.importing.Main",
                                NOTICES.toString(),
                                "--url",
                                stack.gatewayUrl(),
                                "--client",
                                "importer",
                                "--secret",
                                stack.clientSecret("importer"))
                        .redirectErrorStream(true);
        var process = command.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output.lines()
                .filter(line -> line.contains(" created, "))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError(output));
    }

    private static List<String> imported(int count) {
        var ids = new HashSet<String>();
        var next = "/api/catalog/v1/records?limit=100";
        while (next != null && !next.isEmpty()) {
            var page = as("reviewer").get(next).expect(200).json();
            for (JsonNode item : page.path("items")) {
                if (!OF_OTHER_TESTS.contains(item.path("bodyId").asText())) {
                    ids.add(item.path("id").asText());
                }
            }
            next = page.path("next").isMissingNode() ? null : page.path("next").asText();
        }
        assertThat(ids).hasSize(count);
        return List.copyOf(ids);
    }

    private static void assess(List<String> records) {
        for (var id : records) {
            var duty =
                    Api.await(
                            "the duty of " + id,
                            Duration.ofSeconds(60),
                            () ->
                                    as("reviewer")
                                            .get("/api/publication/v1/obligations?record=" + id),
                            answer -> !answer.expect(200).json().path("items").isEmpty());
            assertThat(duty.text("/items/0/state")).isEqualTo("FULFILLED");
        }
    }

    private static void submit(List<String> records) {
        var submissions = new ArrayList<Map<String, Object>>();
        records.forEach(id -> submissions.add(Map.of("recordId", id, "version", 1)));
        var importer = Api.asClient("importer", Suite.stack().clientSecret("importer"));
        everyLine(
                importer.post(
                        "/api/publication/v1/reviews/bulk", Map.of("submissions", submissions)));
    }

    /** They are full of telephone numbers, each of which wants its reason. */
    private static void clear(List<String> records) {
        var decisions =
                records.stream().map(id -> SecrecyReviews.clearing("examiner", id, 1)).toList();
        everyLine(
                as("examiner")
                        .post(
                                "/api/publication/v1/secrecy-reviews/decisions",
                                Map.of("decisions", decisions)));
    }

    private static void sign(String signer, List<String> records) {
        var decisions = new ArrayList<Map<String, Object>>();
        for (var id : records) {
            var review = as(signer).get("/api/publication/v1/reviews?record=" + id).expect(200);
            decisions.add(
                    Map.of(
                            "reviewId", review.text("/items/0/id"),
                            "version", review.json().at("/items/0/version").asLong(),
                            "decision", "APPROVE"));
        }
        everyLine(
                as(signer)
                        .post(
                                "/api/publication/v1/reviews/decisions",
                                Map.of("decisions", decisions)));
    }

    /** A bulk answers 200 even when a line fails; its lines say so. */
    private static void everyLine(Api.Answer answer) {
        var refused = answer.expect(200).json().path("refused");
        assertThat(refused.asInt(-1)).as("%s", answer).isZero();
    }

    private static void publish(List<String> records) {
        var publications = new ArrayList<Map<String, Object>>();
        records.forEach(id -> publications.add(Map.of("recordId", id, "version", 1)));
        everyLine(
                as("editor")
                        .post(
                                "/api/publication/v1/publications/bulk",
                                Map.of("publications", publications)));
    }
}
