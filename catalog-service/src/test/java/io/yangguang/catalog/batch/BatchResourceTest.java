package io.yangguang.catalog.batch;

import static io.yangguang.catalog.record.RecordBodies.notice;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.catalog.record.RecordBodies;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@CatalogTest
class BatchResourceTest {

    private static final int LINES = 20_000;

    @Inject DataSource database;

    @Test
    void goodLinesAreKeptAndBadOnesNamed() throws SQLException {
        String run = Api.unique();
        String lines =
                "\ufeff"
                        + String.join(
                                "\r\n",
                                notice(run + 1, "好").toString(),
                                "{\"sourceId\": \"" + run + "\", nonsense",
                                notice(run + 3, "好").put("surprise", 1).toString(),
                                notice(run + 4, "好").put("kind", "机密★10年").toString(),
                                notice(run + 5, "x".repeat(1024 * 1024)).toString(),
                                notice(run + 6, "好").put("item", "G-TENDER-NOTIC").toString(),
                                "",
                                notice(run + 8, "机密★10年").toString(),
                                notice(run + 9, "好")
                                        .put("bodyId", "00000000-0000-7000-8000-0000000000ff")
                                        .toString(),
                                notice(run + 10, "字".repeat(87382)).toString(),
                                "[1]",
                                notice(run + 12, "好").toString() + " {}",
                                "{\"title\": \"a\", \"title\": \"b\"}",
                                notice(run + 14, "好").put("机密★10年", 1).toString(),
                                notice(run + 15, "好").toString());

        List<JsonNode> answers = BatchClient.send(Tokens.importer(), "", lines);

        assertThat(problems(answers))
                .containsExactly(
                        "1 created",
                        "2 malformed-json ",
                        "3 unknown-field surprise",
                        "4 invalid kind",
                        "5 line-too-long ",
                        "6 unknown-item item",
                        "8 classified-mark content",
                        "9 not-found bodyId",
                        "10 content-too-long content",
                        "11 malformed-json ",
                        "12 malformed-json ",
                        "13 malformed-json ",
                        "14 classified-mark ",
                        "15 created");
        assertThat(answers.toString()).doesNotContain("★").doesNotContain(run + 8);
        assertThat(answers.get(5).at("/problem/reason").asText()).contains("G-TENDER-NOTICE");
        assertThat(answers.getLast().toString())
                .isEqualTo(
                        "{\"summary\":true,\"created\":2,\"changed\":0,\"unchanged\":0,\"rejected\":12}");
        assertThat(count("SELECT count(*) FROM record WHERE source_id LIKE '" + run + "%'"))
                .isEqualTo(2);
    }

    @Test
    void sendingAgainChangesNothing() {
        String run = Api.unique();
        List<ObjectNode> lines =
                IntStream.range(0, 450).mapToObj(i -> notice(run + i, "正文" + i)).toList();

        List<JsonNode> first = BatchClient.send(Tokens.importer(), lines);
        List<JsonNode> again = BatchClient.send(Tokens.importer(), lines);

        assertThat(first.getLast().path("created").asInt()).isEqualTo(450);
        assertThat(again.getLast().path("unchanged").asInt()).isEqualTo(450);
        assertThat(again.get(7).path("id")).isEqualTo(first.get(7).path("id"));
    }

    @Test
    void otherContentIsRefusedWithALinkOrTakenAsAChange() {
        String id = Api.unique();
        ObjectNode first = notice(id, "一");
        ObjectNode second =
                RecordBodies.with(
                        notice(id, "二"), "change", RecordBodies.change("SUBSTANCE", "2026-03-02"));
        ObjectNode third =
                RecordBodies.with(
                        notice(id, "三"), "change", RecordBodies.change("CORRECTION", "2026-03-03"));
        String all = first + "\n" + second + "\n" + third;

        JsonNode created = BatchClient.send(Tokens.importer(), List.of(first)).getFirst();
        JsonNode refused = BatchClient.send(Tokens.importer(), List.of(notice(id, "二"))).getFirst();
        JsonNode notAccepted = BatchClient.send(Tokens.importer(), List.of(second)).getFirst();
        List<JsonNode> accepted = BatchClient.send(Tokens.importer(), "?changes=accept", all);
        List<JsonNode> again = BatchClient.send(Tokens.importer(), "?changes=accept", all);

        assertThat(refused.at("/problem/type").asText()).endsWith(":source-id-has-other-content");
        assertThat(refused.at("/problem/record").asText())
                .endsWith("/records/" + created.path("id").asText());
        assertThat(notAccepted.path("status").asText()).isEqualTo("rejected");
        assertThat(accepted)
                .extracting(a -> a.path("status").asText())
                .containsExactly("unchanged", "changed", "changed", "");
        assertThat(accepted.get(2).path("version").asInt()).isEqualTo(3);
        assertThat(again)
                .extracting(a -> a.path("status").asText())
                .containsExactly("unchanged", "unchanged", "unchanged", "");
        assertThat(BatchClient.post(Tokens.importer(), "?changes=maybe", new byte[0]).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theSecondOfTwoWithOneSourceIdMeetsTheFirst() {
        String id = Api.unique();

        List<JsonNode> answers =
                BatchClient.send(
                        Tokens.importer(),
                        List.of(notice(id, "一"), notice(id, "一"), notice(id, "二")));

        assertThat(problems(answers))
                .containsExactly(
                        "1 created", "2 unchanged", "3 source-id-has-other-content sourceId");
    }

    @Test
    void batchesAtOnceWithTheSameIdsMakeNoDoubles() throws Exception {
        String run = Api.unique();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<List<JsonNode>>> batches = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                List<ObjectNode> lines =
                        new ArrayList<>(
                                IntStream.range(0, 400)
                                        .mapToObj(n -> notice(run + n, "正文" + n))
                                        .toList());
                Collections.shuffle(lines, new Random(20260316 + i));
                batches.add(threads.submit(() -> BatchClient.send(Tokens.importer(), lines)));
            }

            int created = 0;
            int unchanged = 0;
            for (Future<List<JsonNode>> batch : batches) {
                created += batch.get().getLast().path("created").asInt();
                unchanged += batch.get().getLast().path("unchanged").asInt();
            }

            assertThat(created).isEqualTo(400);
            assertThat(unchanged).isEqualTo(2000);
        }
        assertThat(count("SELECT count(*) FROM record WHERE source_id LIKE '" + run + "%'"))
                .isEqualTo(400);
        assertThat(
                        count(
                                "SELECT count(*) FROM record_version v JOIN record r ON r.id ="
                                        + " v.record_id WHERE r.source_id LIKE '"
                                        + run
                                        + "%'"))
                .isEqualTo(400);
        assertThat(
                        count(
                                "SELECT count(*) FROM audit a JOIN record r ON r.id::text ="
                                        + " a.object_id WHERE r.source_id LIKE '"
                                        + run
                                        + "%'"))
                .isEqualTo(400);
    }

    @Test
    void platformsStandInForBodiesOnlyInImports() {
        String run = Api.unique();
        ObjectNode line =
                notice(run, "正文").put("platform", "示例平台" + run).put("divisionCode", "410000");
        line.remove("bodyId");
        ObjectNode sameAgain = line.deepCopy().put("sourceId", run + "-2");
        ObjectNode noDivision = line.deepCopy().put("sourceId", run + "-3");
        noDivision.remove("divisionCode");
        ObjectNode persons = line.deepCopy();
        persons.remove("sourceId");

        List<JsonNode> answers =
                BatchClient.send(Tokens.importer(), List.of(line, sameAgain, noDivision));
        List<JsonNode> refused = BatchClient.send(Tokens.clerk(), List.of(persons));

        assertThat(problems(answers))
                .containsExactly("1 created", "2 created", "3 invalid divisionCode");
        assertThat(bodyOf(answers.get(0))).isEqualTo(bodyOf(answers.get(1)));
        assertThat(problems(refused)).containsExactly("1 invalid platform");
    }

    @Test
    void aLongStreamIsAnsweredWhileItRunsAndNeedsNoMemory() throws Exception {
        String run = Api.unique();
        String content = "正文".repeat(150);
        try (BatchClient.Open batch = new BatchClient.Open(Tokens.importer());
                var threads = Executors.newSingleThreadExecutor()) {
            Future<?> writer =
                    threads.submit(() -> {
                        for (int i = 0; i < LINES; i++) {
                            batch.write(notice(run + i, content) + "\n");
                            if (i == 400) {
                                batch.flush();
                            }
                        }
                        batch.end();
                        return null;
                    });
            long early = 0;
            long answered = 0;
            String last = "";
            for (String line = batch.answer(); line != null; line = batch.answer()) {
                last = line;
                answered++;
                if (answered == LINES / 5) {
                    early = used();
                }
                if (answered == LINES) {
                    long late = used();
                    // All lines together are 30 MB of events and more of objects.
                    assertThat(late - early).as("growth over 16,000 lines").isLessThan(20_000_000);
                }
            }
            writer.get();

            assertThat(answered).isEqualTo(LINES + 1);
            assertThat(last).contains("\"summary\":true", "\"created\":" + LINES);
        }
    }

    @Test
    void whatWasAnsweredBeforeACutIsThereAndTheRestComesWithTheNextTry() throws Exception {
        String run = Api.unique();
        List<ObjectNode> lines =
                IntStream.range(0, 500).mapToObj(i -> notice(run + i, "正文")).toList();
        try (BatchClient.Open batch = new BatchClient.Open(Tokens.importer())) {
            for (ObjectNode line : lines.subList(0, 250)) {
                batch.write(line + "\n");
            }
            batch.flush();
            for (int i = 0; i < 200; i++) {
                assertThat(batch.answer()).contains("created");
            }
        }

        JsonNode summary = BatchClient.send(Tokens.importer(), lines).getLast();

        assertThat(summary.path("unchanged").asInt()).isBetween(200, 250);
        assertThat(summary.path("created").asInt() + summary.path("unchanged").asInt())
                .isEqualTo(500);
    }

    @Test
    void nothingInNothingOut() {
        assertThat(BatchClient.send(Tokens.importer(), "", "\n\n")).hasSize(1);
        assertThat(BatchClient.post(Tokens.head(), "", new byte[0]).statusCode()).isEqualTo(403);
        assertThat(BatchClient.post(Tokens.importer().forged(), "", new byte[0]).statusCode())
                .isEqualTo(401);
    }

    private static List<String> problems(List<JsonNode> answers) {
        return answers.stream()
                .filter(answer -> answer.has("line"))
                .map(answer ->
                        answer.path("line").asText()
                                + " "
                                + (answer.has("problem")
                                        ? answer.at("/problem/type")
                                                        .asText()
                                                        .replace("urn:yangguang:problem:", "")
                                                + " "
                                                + answer.at("/problem/field").asText()
                                        : answer.path("status").asText()))
                .toList();
    }

    private static String bodyOf(JsonNode answer) {
        return Api.as(Tokens.importer())
                .get(RecordBodies.RECORDS + "/" + answer.path("id").asText())
                .path("bodyId");
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
