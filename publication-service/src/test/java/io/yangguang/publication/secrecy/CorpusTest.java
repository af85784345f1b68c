package io.yangguang.publication.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yangguang.ids.Ids;
import io.yangguang.publication.secrecy.model.Hit;
import io.yangguang.publication.secrecy.model.HitKind;
import io.yangguang.publication.secrecy.model.HitPlace.Area;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How well the scan finds what it should, and nothing else. */
class CorpusTest {

    private static final Ids IDS = UUID::randomUUID;

    @Test
    void nothingIsMissedAndNothingIsFoundThatIsNotThere() throws IOException {
        var missed = new ArrayList<String>();
        var falsely = new ArrayList<String>();
        int lines = 0;
        int expectedHits = 0;

        for (var line : corpus()) {
            lines++;
            var columns = line.split("\t", 3);
            var text = unescaped(columns[2]);
            var left = new ArrayList<>(found(columns[0], text).stream().map(Hit::kind).toList());
            for (var expected : expected(columns[1])) {
                expectedHits++;
                if (!left.remove(expected)) {
                    missed.add(expected + " in: " + line);
                }
            }
            left.forEach(kind -> falsely.add(kind + " in: " + line));
        }

        System.out.printf(
                "Corpus: %d lines, %d hits expected, %d missed, %d false%n",
                lines, expectedHits, missed.size(), falsely.size());
        missed.forEach(each -> System.out.println("  missed " + each));
        falsely.forEach(each -> System.out.println("  false  " + each));
        assertThat(lines).isGreaterThanOrEqualTo(240);
        assertThat(missed).isEmpty();
        assertThat(falsely).isEmpty();
    }

    @Test
    void noHitHoldsAWholeValue() throws IOException {
        for (var line : corpus()) {
            var columns = line.split("\t", 3);
            for (var hit : found(columns[0], unescaped(columns[2]))) {
                assertThat(hit.masked()).as(line).doesNotContainPattern("[0-9]{8}");
            }
        }
    }

    @Test
    void noRealNoticeIsBlocked() throws IOException {
        var notices =
                Path.of(System.getProperty("yangguang.root", ".."))
                        .resolve("../shared/real-notices/notices.jsonl");
        assumeThat(notices).exists();
        var json = new ObjectMapper();
        var counts = new TreeMap<HitKind, Integer>();
        var blocked = new ArrayList<String>();
        int number = 0;

        for (var line : Files.readAllLines(notices)) {
            number++;
            JsonNode notice = json.readTree(line);
            var hits = new HitCollector(IDS);
            var scan = new TextScan(hits);
            scan.line(Area.TITLE, null, notice.path("title").asText());
            scan.body(Area.CONTENT, null, null, notice.path("content").asText(), false);
            scan.code(notice.path("projectCode").asText());
            for (var hit : hits.hits()) {
                counts.merge(hit.kind(), hit.occurrences(), Integer::sum);
                if (hit.blocks()) {
                    blocked.add(notice.path("sourceId").asText() + " " + hit);
                }
            }
        }

        System.out.printf("Real notices: %d read, hits %s%n", number, counts);
        assertThat(blocked).isEmpty();
    }

    private static List<Hit> found(String place, String text) {
        var hits = new HitCollector(IDS);
        var scan = new TextScan(hits);
        switch (place) {
            case "BODY" -> scan.body(Area.CONTENT, null, null, text, false);
            case "TITLE" -> scan.line(Area.TITLE, null, text);
            case "FILE_NAME" -> scan.line(Area.ATTACHMENT_NAME, "x", text);
            case "FIELD" -> {
                int at = text.indexOf('=');
                scan.field("f", text.substring(0, at), text.substring(at + 1));
            }
            default -> throw new IllegalArgumentException(place);
        }
        return hits.hits();
    }

    private static List<HitKind> expected(String column) {
        return column.equals("-")
                ? List.of()
                : Arrays.stream(column.split(",")).map(HitKind::valueOf).toList();
    }

    private static List<String> corpus() throws IOException {
        try (InputStream in = CorpusTest.class.getResourceAsStream("/secrecy/corpus.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
    }
}
