package io.yangguang.publication.redaction.model;

import static io.yangguang.publication.redaction.model.Originals.GROUND;
import static io.yangguang.publication.redaction.model.Originals.content;
import static io.yangguang.publication.redaction.model.Originals.fields;
import static io.yangguang.publication.redaction.model.Originals.file;
import static io.yangguang.publication.redaction.model.Originals.files;
import static io.yangguang.publication.redaction.model.Originals.html;
import static io.yangguang.publication.redaction.model.Originals.plain;
import static io.yangguang.publication.redaction.model.Originals.record;
import static io.yangguang.publication.redaction.model.Originals.span;
import static io.yangguang.publication.redaction.model.Originals.title;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutwardTest {

    private static final String MARK = "（此处依法删减）";
    private static final String NOTE = "注：本信息依法删减后公开，删减依据：《中华人民共和国政府信息公开条例》第十五条。";

    @Test
    @DisplayName("条例第三十七条: 能够作区分处理的，提供可以公开的内容，并对不予公开的内容说明理由")
    void whatMayBePublicGoesOutAndTheArticleIsTold() {
        var outward = Outward.of(plain("标题", "联系人张三，电话13800000000。"), content(span(3, 5)));

        assertThat(outward.content())
                .isEqualTo("联系人" + MARK + "，电话13800000000。\n\n" + NOTE)
                .doesNotContain("个人隐私");
    }

    @Test
    void overlappingAndAdjacentSpansLeaveOneMarkThatTellsNoLength() {
        var text = "甲乙丙丁戊己庚辛";
        for (var spans :
                List.of(
                        new Span[] {span(1, 6)},
                        new Span[] {span(1, 4), span(2, 6)},
                        new Span[] {span(4, 6), span(1, 4)},
                        new Span[] {span(1, 6), span(2, 3)})) {
            assertThat(Outward.of(plain("标题", text), content(spans)).content())
                    .isEqualTo("甲" + MARK + "庚辛\n\n" + NOTE);
        }
        var shorter = Outward.of(plain("标题", "甲乙庚辛"), content(span(1, 2)));
        assertThat(shorter.content()).isEqualTo("甲" + MARK + "庚辛\n\n" + NOTE);
    }

    @Test
    void offsetsCountCodePoints() {
        var outward = Outward.of(plain("𠮷野家𠮷", "正文"), title(span(1, 3)));

        assertThat(outward.title()).isEqualTo("𠮷" + MARK + "𠮷");
    }

    @Test
    void ofHtmlTheTextIsCountedAndTheMarkupStaysValid() {
        var original =
                html(
                        "<p>联系人：<b title=\"张三\">张三</b>&amp;<a href=\"tel:138\">138</a></p>"
                                + "<p align=\"center\">完</p>");
        assertThat(Source.of("text/html", original.content()).text()).isEqualTo("联系人：张三&138完");

        assertThat(Outward.of(original, content(span(4, 6))).content())
                .isEqualTo(
                        "<p>联系人：<b>"
                                + MARK
                                + "</b>&amp;<a href=\"tel:138\">138</a></p>"
                                + "<p align=\"center\">完</p><p>"
                                + NOTE
                                + "</p>");
        assertThat(Outward.of(original, content(span(5, 10))).content())
                .isEqualTo(
                        "<p>联系人：<b>张"
                                + MARK
                                + "</b></p><p align=\"center\">完</p><p>"
                                + NOTE
                                + "</p>");
    }

    @Test
    void imagesCommentsAndWholeRowsBehindTheMarkGoWithIt() {
        var original =
                html(
                        "<table><tr><td colspan=\"2\">甲</td></tr><tr><td>乙</td><td>丙</td></tr>"
                                + "<tr><td>丁</td><td>戊</td></tr></table><!-- 乙 -->"
                                + "<p>己<img src=\"/a.png\" alt=\"己的签名\" />庚</p>");

        assertThat(Outward.of(original, content(span(0, 3), span(5, 6))).content())
                .isEqualTo(
                        "<table><tr><td colspan=\"2\">"
                                + MARK
                                + "</td></tr>"
                                + "<tr><td>丁</td><td>戊</td></tr></table><p>"
                                + MARK
                                + "庚</p><p>"
                                + NOTE
                                + "</p>");
    }

    @Test
    void fieldsGoWithTheirKeyOrLeaveTheMark() {
        var original =
                record(
                        "标题",
                        "text/plain",
                        "正文",
                        Map.of(
                                "contact",
                                Map.of("name", "张三", "phone", "138"),
                                "bids",
                                List.of("甲", "乙", "丙"),
                                "a/b",
                                1),
                        List.of());

        var outward =
                Outward.of(
                        original,
                        fields(
                                new FieldCut("/contact/phone", false, GROUND, "电话"),
                                new FieldCut("/contact/name", true, GROUND, "姓名"),
                                new FieldCut("/bids/0", false, GROUND, "报价"),
                                new FieldCut("/bids/2", false, GROUND, "报价"),
                                new FieldCut("/a~1b", false, GROUND, "其他")));

        assertThat(outward.fields())
                .isEqualTo(Map.of("contact", Map.of("name", MARK), "bids", List.of("乙")));
    }

    @Test
    void aFileGoesUnderEachOfItsNames() {
        var original =
                record(
                        "标题",
                        "text/plain",
                        "正文",
                        Map.of(),
                        List.of(file("a.pdf", 'a'), file("copy.pdf", 'a'), file("b.pdf", 'b')));

        var outward = Outward.of(original, files(new FileCut("a.pdf", null, GROUND, "隐私")));

        assertThat(outward.attachments()).containsExactly(file("b.pdf", 'b'));
    }

    @Test
    void theHashDependsOnNothingThatWasRemoved() {
        var one = Outward.of(plain("标题", "电话13800000000。"), content(span(2, 13)));
        var other = Outward.of(plain("标题", "电话13911111111111。"), content(span(2, 16)));
        var more = Outward.of(plain("标题", "电话13800000000！"), content(span(2, 13)));

        assertThat(one.contentHash()).hasSize(64).isEqualTo(other.contentHash());
        assertThat(one.contentHash()).isNotEqualTo(more.contentHash());
    }
}
