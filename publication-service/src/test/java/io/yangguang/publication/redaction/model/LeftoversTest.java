package io.yangguang.publication.redaction.model;

import static io.yangguang.publication.redaction.model.Originals.GROUND;
import static io.yangguang.publication.redaction.model.Originals.content;
import static io.yangguang.publication.redaction.model.Originals.file;
import static io.yangguang.publication.redaction.model.Originals.html;
import static io.yangguang.publication.redaction.model.Originals.plain;
import static io.yangguang.publication.redaction.model.Originals.record;
import static io.yangguang.publication.redaction.model.Originals.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeftoversTest {

    @Test
    void removedTextIsFoundEverywhereItStandsOnceMore() {
        var original =
                record(
                        "致张三的函",
                        "text/plain",
                        "张三来信；张 三之妻。",
                        Map.of("to", "张三", "name_张三", 1),
                        List.of(file("张三.pdf", 'a')));

        assertThat(keys(original, content(span(0, 2))))
                .containsExactlyInAnyOrder(
                        "title:1-3",
                        "content:5-8",
                        "fields/to:0-2",
                        "fields/name_张三 (key):5-7",
                        "attachments[0].name:0-2");
    }

    @Test
    void theSameInAnotherWritingIsTheSame() {
        assertThat(keys(plain("标题", "13800000000；138-0000 0000；１３８００００００００"), content(span(0, 11))))
                .containsExactly("content:12-25", "content:26-37");
        assertThat(keys(plain("标题", "Bid ABC123；bid abc123"), content(span(0, 10))))
                .containsExactly("content:11-21");
    }

    @Test
    void theNumberInALongerPieceIsLookedForToo() {
        assertThat(keys(plain("标题", "（张三，电话13800000000）……拨打13800000000"), content(span(0, 18))))
                .containsExactly("content:22-33");
    }

    @Test
    void attributesOfHtmlAreLookedAtWhereTheyStay() {
        var original = html("<p>张三</p><p><a href=\"/u?n=%E5%BC%A0\" title=\"张三主页\">主页</a></p>");

        assertThat(keys(original, content(span(0, 2))))
                .containsExactly("content.attributes[1]:0-2");
        assertThat(keys(original, content(span(0, 4)))).isEmpty();
    }

    @Test
    void removedFieldsAndFileNamesAreLookedForInTheText() {
        var original =
                record(
                        "标题",
                        "text/plain",
                        "中标价1200000元，见张三报价单",
                        Map.of("price", Map.of("amount", 1200000)),
                        List.of(file("张三报价单.pdf", 'a')));
        var markings =
                new Markings(
                        List.of(),
                        List.of(),
                        List.of(new FieldCut("/price", false, GROUND, "报价")),
                        List.of(new FileCut("张三报价单.pdf", null, GROUND, "报价")));

        assertThat(keys(original, markings)).containsExactly("content:3-10", "content:13-18");
    }

    @Test
    void whatAnEarlierPublicVersionShowsIsFound() {
        var earlier = List.of(new Earlier(1, "致张三", "text/html", "<p>张<b>三</b></p>"));

        assertThat(
                        Leftovers.of(plain("标题", "张三"), content(span(0, 2)), earlier).stream()
                                .map(Leftover::key))
                .containsExactly("versions/1/title:1-3", "versions/1/content:0-2");
    }

    @Test
    void aSingleCharacterIsNotLookedForAndMarksAreNotText() {
        assertThat(keys(plain("王", "王某；此处依法删减"), content(span(0, 1)))).isEmpty();
        assertThat(keys(plain("标题", "删减删减"), content(span(0, 4)))).isEmpty();
    }

    private static List<String> keys(
            io.yangguang.publication.record.model.RecordVersion original, Markings markings) {
        return Leftovers.of(original, markings, List.of()).stream().map(Leftover::key).toList();
    }
}
