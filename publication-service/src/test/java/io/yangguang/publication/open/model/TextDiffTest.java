package io.yangguang.publication.open.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.open.model.FileDiff.File;
import io.yangguang.publication.open.model.FileDiff.Kind;
import io.yangguang.publication.open.model.Piece.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void aSentenceEndsWithItsMarkAndTheClosingQuotation() {
        assertThat(TextDiff.split("第一句。他说：“好。”第三句！\n\n最后"))
                .containsExactly("第一句。", "他说：“好。”", "第三句！\n\n", "最后");
        assertThat(TextDiff.split("")).isEmpty();
    }

    @Test
    void aChangedSentenceShowsItsCharactersAndTheOthersStayWhole() {
        var segments =
                TextDiff.sentences("计划新建保障性租赁住房200套。位于示例区。年内开工。", "计划新建保障性租赁住房260套。位于示例区。新增说明一条。");

        assertThat(segments)
                .containsExactly(
                        new Segment(
                                Change.CHANGED,
                                "计划新建保障性租赁住房260套。",
                                List.of(
                                        new Piece(Change.SAME, "计划新建保障性租赁住房2"),
                                        new Piece(Change.REMOVED, "0"),
                                        new Piece(Change.ADDED, "6"),
                                        new Piece(Change.SAME, "0套。"))),
                        new Segment(Change.SAME, "位于示例区。", List.of()),
                        new Segment(Change.REMOVED, "年内开工。", List.of()),
                        new Segment(Change.ADDED, "新增说明一条。", List.of()));
    }

    @Test
    void bothTextsCanBeReadFromTheDifference() {
        long seed = 20260302;
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var from = text(random);
            var to = random.nextInt(4) == 0 ? text(random) : edited(from, random);
            var segments = TextDiff.sentences(from, to);

            assertThat(side(segments, Change.ADDED)).as("seed %d run %d", seed, i).isEqualTo(from);
            assertThat(side(segments, Change.REMOVED)).as("seed %d run %d", seed, i).isEqualTo(to);
        }
    }

    /** Leaves out what the other side has more. */
    private static String side(List<Segment> segments, Change without) {
        return segments.stream()
                .filter(s -> s.change() != without)
                .map(s ->
                        s.change() == Change.CHANGED
                                ? s.pieces().stream()
                                        .filter(p -> p.change() != without)
                                        .map(Piece::text)
                                        .collect(Collectors.joining())
                                : s.text())
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, 6)
                .mapToObj(c ->
                        "甲乙丙。𠮷\n"
                                .substring(
                                        c == 4 ? 4 : c > 4 ? 6 : c, c == 4 ? 6 : c > 4 ? 7 : c + 1))
                .collect(Collectors.joining());
    }

    private static String edited(String text, Random random) {
        int at =
                text.isEmpty()
                        ? 0
                        : text.offsetByCodePoints(
                                0, random.nextInt(text.codePointCount(0, text.length())));
        return text.substring(0, at) + "改" + text.substring(at);
    }

    @Test
    void twoLongTextsWithNothingInCommonCostLittle() {
        var from = "甲".repeat(100_000) + "。".repeat(3) + "乙、".repeat(20_000);
        var to = "丙。丁".repeat(50_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> TextDiff.sentences(from, to));
    }

    @Test
    void fieldsAreComparedByPathAndFilesByNameAndBytes() {
        assertThat(
                        FieldDiff.between(
                                Map.of(
                                        "units",
                                        200,
                                        "lots",
                                        List.of(Map.of("price", "1.00")),
                                        "old",
                                        true),
                                Map.of(
                                        "units",
                                        260,
                                        "lots",
                                        List.of(Map.of("price", "1.00"), Map.of("price", "2.00")))))
                .containsExactly(
                        new FieldDiff("lots[1].price", Change.ADDED, null, "2.00"),
                        new FieldDiff("old", Change.REMOVED, "true", null),
                        new FieldDiff("units", Change.CHANGED, "200", "260"));
        assertThat(
                        FileDiff.between(
                                List.of(new File("甲", "1"), new File("乙", "2"), new File("丙", "3")),
                                List.of(
                                        new File("甲", "1"),
                                        new File("乙", "9"),
                                        new File("丁", "4"))))
                .containsExactly(
                        new FileDiff("乙", Kind.REPLACED, "2", "9"),
                        new FileDiff("丁", Kind.ADDED, null, "4"),
                        new FileDiff("丙", Kind.REMOVED, "3", null));
    }

    @Test
    void htmlIsReadAsItsText() {
        assertThat(
                        ReadableText.of(
                                "text/html",
                                "<p>甲&amp;乙</p><table><tr><td>1</td><td>2</td></tr></table>"))
                .isEqualTo("甲&乙\n1\t2\t\n\n");
        assertThat(ReadableText.of("text/plain", "<p>甲</p>")).isEqualTo("<p>甲</p>");
    }
}
