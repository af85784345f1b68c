package io.yangguang.publication.redaction.model;

import io.yangguang.publication.record.model.RecordVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether markings fit the version they are made for. Messages never repeat anything of the text.
 */
public final class MarkingRules {

    /** As long as a title may be in the catalogue. */
    static final int LONGEST_TITLE = 500;

    private MarkingRules() {}

    public static List<Flaw> flaws(Markings markings, RecordVersion original) {
        if (markings.nothing()) {
            return List.of(new Flaw("content", "没有任何删减"));
        }
        var flaws = new ArrayList<Flaw>();
        var title = new PlainSource(original.title());
        spans("title", markings.title(), title, flaws);
        spans(
                "content",
                markings.content(),
                Source.of(original.contentType(), original.content()),
                flaws);
        if (flaws.isEmpty() && longTitle(title.without(Run.merged(markings.title())))) {
            flaws.add(new Flaw("title", "删减后标题超过%d字".formatted(LONGEST_TITLE)));
        }
        fields(markings.fields(), original, flaws);
        files(markings.attachments(), original, flaws);
        return List.copyOf(flaws);
    }

    private static boolean longTitle(String title) {
        return title.codePointCount(0, title.length()) > LONGEST_TITLE;
    }

    private static void spans(String field, List<Span> spans, Source source, List<Flaw> flaws) {
        int length = source.length();
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            var path = "%s[%d]".formatted(field, i);
            if (span.from() < 0 || span.from() > length) {
                flaws.add(new Flaw(path + ".from", "超出文本，应在0至%d之间".formatted(length)));
            } else if (span.to() > length) {
                flaws.add(new Flaw(path + ".to", "超出文本，应在0至%d之间".formatted(length)));
            } else if (span.to() <= span.from()) {
                flaws.add(new Flaw(path + ".to", "应大于from"));
            } else if (!source.boundary(span.from())) {
                flaws.add(new Flaw(path + ".from", "拆开了一个字符"));
            } else if (!source.boundary(span.to())) {
                flaws.add(new Flaw(path + ".to", "拆开了一个字符"));
            }
        }
    }

    private static void fields(List<FieldCut> cuts, RecordVersion original, List<Flaw> flaws) {
        for (int i = 0; i < cuts.size(); i++) {
            var path = "fields[%d].path".formatted(i);
            var pointer = JsonPointer.parse(cuts.get(i).path());
            if (pointer.isEmpty()) {
                flaws.add(new Flaw(path, "不是指向某一字段的JSON指针（RFC 6901）"));
            } else if (pointer.get().in(original.fields()).isEmpty()) {
                flaws.add(new Flaw(path, "没有此字段"));
            }
        }
    }

    private static void files(List<FileCut> cuts, RecordVersion original, List<Flaw> flaws) {
        for (int i = 0; i < cuts.size(); i++) {
            var cut = cuts.get(i);
            if (cut.name() == null && cut.sha256() == null) {
                flaws.add(new Flaw("attachments[%d]".formatted(i), "须给出name或sha256"));
            } else if (original.attachments().stream().noneMatch(cut::names)) {
                flaws.add(new Flaw("attachments[%d]".formatted(i), "没有此附件"));
            }
        }
    }
}
