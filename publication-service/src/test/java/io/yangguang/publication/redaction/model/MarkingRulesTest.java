package io.yangguang.publication.redaction.model;

import static io.yangguang.publication.redaction.model.Originals.GROUND;
import static io.yangguang.publication.redaction.model.Originals.content;
import static io.yangguang.publication.redaction.model.Originals.fields;
import static io.yangguang.publication.redaction.model.Originals.file;
import static io.yangguang.publication.redaction.model.Originals.files;
import static io.yangguang.publication.redaction.model.Originals.plain;
import static io.yangguang.publication.redaction.model.Originals.record;
import static io.yangguang.publication.redaction.model.Originals.span;
import static io.yangguang.publication.redaction.model.Originals.title;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkingRulesTest {

    @Test
    void eachFlawIsNamedByItsPath() {
        var original = plain("标题𠮷", "e\u0301甲乙");

        assertThat(paths(content(span(0, 2), span(2, 4)), original)).isEmpty();
        assertThat(paths(content(span(2, 3), span(-1, 2)), original))
                .containsExactly("content[1].from");
        assertThat(paths(content(span(5, 6)), original)).containsExactly("content[0].from");
        assertThat(paths(content(span(2, 5)), original)).containsExactly("content[0].to");
        assertThat(paths(content(span(2, 2)), original)).containsExactly("content[0].to");
        assertThat(paths(content(span(3, 2)), original)).containsExactly("content[0].to");
        assertThat(paths(content(span(1, 3)), original)).containsExactly("content[0].from");
        assertThat(paths(content(span(0, 1)), original)).containsExactly("content[0].to");
        assertThat(paths(title(span(2, 3)), original)).isEmpty();
        assertThat(paths(title(span(2, 4)), original)).containsExactly("title[0].to");
        assertThat(paths(content(), original)).containsExactly("content");
    }

    @Test
    void fieldsAndFilesMustBeThere() {
        var original =
                record(
                        "标题",
                        "text/plain",
                        "正文",
                        Map.of("a", List.of(Map.of("b~", 1))),
                        List.of(file("a.pdf", 'a')));

        for (var path : List.of("/a", "/a/0", "/a/0/b~0")) {
            assertThat(paths(fields(cut(path)), original)).as(path).isEmpty();
        }
        for (var path : List.of("", "a", "/a/1", "/a/00", "/a/-", "/a/0/b~", "/x", "/a/0/b~2")) {
            assertThat(paths(fields(cut(path)), original))
                    .as(path)
                    .containsExactly("fields[0].path");
        }
        assertThat(paths(files(new FileCut("a.pdf", null, GROUND, "r")), original)).isEmpty();
        assertThat(paths(files(new FileCut(null, "a".repeat(64), GROUND, "r")), original))
                .isEmpty();
        assertThat(paths(files(new FileCut("b.pdf", null, GROUND, "r")), original))
                .containsExactly("attachments[0]");
        assertThat(paths(files(new FileCut(null, null, GROUND, "r")), original))
                .containsExactly("attachments[0]");
    }

    @Test
    void aTitleThatMarksMakeTooLongIsRefused() {
        var long_ = "字".repeat(498);
        assertThat(paths(title(span(0, 1)), plain(long_, "正文"))).containsExactly("title");
        assertThat(paths(title(span(0, 9)), plain(long_, "正文"))).isEmpty();
    }

    private static FieldCut cut(String path) {
        return new FieldCut(path, false, GROUND, "理由");
    }

    private static List<String> paths(
            Markings markings, io.yangguang.publication.record.model.RecordVersion original) {
        return MarkingRules.flaws(markings, original).stream().map(Flaw::field).toList();
    }
}
