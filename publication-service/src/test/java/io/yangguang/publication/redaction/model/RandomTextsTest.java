package io.yangguang.publication.redaction.model;

import static io.yangguang.publication.redaction.model.Originals.content;
import static io.yangguang.publication.redaction.model.Originals.html;
import static io.yangguang.publication.redaction.model.Originals.plain;
import static io.yangguang.publication.redaction.model.Originals.title;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the text and the spans: what was marked is gone, and all the rest is there in order. */
class RandomTextsTest {

    private static final long SEED = 20261125;
    private static final int CASES = 20_000;
    private static final String[] PIECES = {
        "公",
        "开",
        "政府",
        "𠮷",
        "👨‍👩‍👧",
        "é",
        "e\u0301",
        "ä\u0323",
        "A",
        "7",
        " ",
        "\n",
        "&",
        "<",
        ">",
        "\"",
        "，",
        "ﬁ",
        "한",
        "\u202E"
    };
    private static final String[] MARKUP = {
        "<p>",
        "</p>",
        "<b title=\"%s\">",
        "</b>",
        "<br />",
        "<a href=\"/x?%s\">",
        "</a>",
        "<td>",
        "</td>",
        "<tr>",
        "</tr>",
        "<img alt=\"%s\" src=\"/y\" />",
        "<!-- %s -->",
        "</i>",
        "<span>",
        "</span>"
    };

    @Test
    void inPlainTextAndTitles() {
        var random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            var text = text(random, 1 + random.nextInt(60));
            var source = new PlainSource(text);
            var spans = spans(random, source);

            var left = Outward.of(plain("标题", text), content(spans)).content();
            var name = Outward.of(plain(text, "正文"), title(spans)).title();

            assertThat(withoutNote(left)).as("seed %d case %d", SEED, i).isEqualTo(name);
            check(source, spans, name, i);
        }
    }

    @Test
    void inHtml() {
        var random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            var markup = markup(random);
            var source = Source.of("text/html", markup);
            if (source.length() == 0) {
                continue;
            }
            var spans = spans(random, source);

            var left = Outward.of(html(markup), content(spans)).content();
            var body = left.substring(0, left.lastIndexOf("<p>注："));

            check(source, spans, Source.of("text/html", body).text(), i);
            for (var value : Source.of("text/html", body).attributesLeft(List.of())) {
                // An attribute that stays belongs to an element that no span touches.
                assertThat(source.attributesLeft(Run.merged(List.of(spans))))
                        .as("seed %d case %d", SEED, i)
                        .contains(value);
            }
            assertBalanced(body, i);
        }
    }

    /** The oracle: what is left, cut at the marks, is what stands between the spans. */
    private static void check(Source source, Span[] spans, String left, int number) {
        var kept = new ArrayList<String>();
        var piece = new StringBuilder();
        var all = source.text().codePoints().toArray();
        boolean marked = false;
        for (int place = 0; place < all.length; place++) {
            if (marked(spans, place)) {
                if (!marked) {
                    kept.add(piece.toString());
                    piece.setLength(0);
                }
                marked = true;
            } else {
                piece.appendCodePoint(all[place]);
                marked = false;
            }
        }
        kept.add(piece.toString());

        var expected = String.join("（此处依法删减）", kept);
        assertThat(left).as("seed %d case %d", SEED, number).isEqualTo(expected);
    }

    private static boolean marked(Span[] spans, int place) {
        for (var span : spans) {
            if (span.from() <= place && place < span.to()) {
                return true;
            }
        }
        return false;
    }

    private static void assertBalanced(String body, int number) {
        var open = new java.util.ArrayDeque<String>();
        var tags =
                java.util.regex.Pattern.compile("<(/?)([a-z]+)(?:\"[^\"]*\"|[^\">])*>")
                        .matcher(body);
        while (tags.find()) {
            if (tags.group(2).equals("br") || tags.group(2).equals("img")) {
                continue;
            }
            if (tags.group(1).isEmpty()) {
                open.push(tags.group(2));
            } else {
                assertThat(open.pop()).as("case %d: %s", number, body).isEqualTo(tags.group(2));
            }
        }
    }

    private static Span[] spans(Random random, Source source) {
        var spans = new ArrayList<Span>();
        int length = source.length();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(length);
            int to = from + 1 + random.nextInt(length - from);
            spans.add(Originals.span(from, to));
        }
        return spans.toArray(Span[]::new);
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String markup(Random random) {
        var markup = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            var words = HtmlEntity.encoded(text(random, 1 + random.nextInt(4)));
            markup.append(
                    random.nextBoolean()
                            ? words
                            : MARKUP[random.nextInt(MARKUP.length)].formatted(
                                    words.replace("\"", "&#34;").replace("-", "")));
        }
        return markup.toString();
    }

    private static String withoutNote(String left) {
        return left.substring(0, left.lastIndexOf("\n\n注："));
    }
}
