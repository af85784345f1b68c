package io.yangguang.publication.redaction.model;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text with spans over it. Offsets count code points of {@link #text()}: of the text itself, or,
 * for HTML, of its TEXT, which is the character data of all text nodes, entities decoded, one after
 * the other in the order of the document; tags, attributes and comments add nothing to it.
 */
public sealed interface Source permits PlainSource, HtmlSource {

    static Source of(String contentType, String content) {
        return contentType.startsWith("text/html")
                ? HtmlSource.of(content)
                : new PlainSource(content);
    }

    String text();

    /** In code points. */
    default int length() {
        return text().codePointCount(0, text().length());
    }

    /** Without the runs, each of which has left its mark; markup stays valid. */
    String without(List<Run> runs);

    /**
     * Values of the attributes that are still there when the runs are gone; none for plain text.
     */
    List<String> attributesLeft(List<Run> runs);

    default String slice(int from, int to) {
        var text = text();
        int start = text.offsetByCodePoints(0, from);
        return text.substring(start, text.offsetByCodePoints(start, to - from));
    }

    /**
     * Whether a cut is possible there: not between a letter and the marks that combine with it,
     * which would stay behind and tell something of it.
     */
    default boolean boundary(int place) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text());
        return characters.isBoundary(text().offsetByCodePoints(0, place));
    }

    /** The text with a foreign character for each removed one, so that offsets stay. */
    default int[] blanked(List<Run> runs) {
        var all = text().codePoints().toArray();
        for (var run : runs) {
            Arrays.fill(all, run.from(), run.to(), Needles.GONE);
        }
        return all;
    }
}
