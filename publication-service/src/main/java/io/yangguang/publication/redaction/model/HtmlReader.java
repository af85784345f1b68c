package io.yangguang.publication.redaction.model;

import io.yangguang.publication.redaction.model.HtmlToken.Attribute;
import io.yangguang.publication.redaction.model.HtmlToken.Close;
import io.yangguang.publication.redaction.model.HtmlToken.Open;
import io.yangguang.publication.redaction.model.HtmlToken.Other;
import io.yangguang.publication.redaction.model.HtmlToken.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads HTML once from beginning to end. */
final class HtmlReader {

    private static final Set<String> VOID =
            Set.of("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:\"[^\"]*\"|'[^']*'|[^\"'>])*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "([^\\s=/\"'>]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final List<HtmlToken> tokens = new ArrayList<>();
    private final Deque<Open> inside = new ArrayDeque<>();
    private int places;

    HtmlReader(String html) {
        this.html = html;
    }

    HtmlSource read() {
        int at = 0;
        while (at < html.length()) {
            at = html.charAt(at) == '<' && markupAt(at) ? markup(at) : words(at);
        }
        inside.forEach(open -> open.endsAt(places));
        return new HtmlSource(html, text.toString(), tokens);
    }

    private boolean markupAt(int at) {
        int next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        return next == '!'
                || next == '?'
                || next == '/'
                || (next >= 'a' && next <= 'z')
                || (next >= 'A' && next <= 'Z');
    }

    private int words(int at) {
        var starts = new ArrayList<Integer>();
        int from = places;
        while (at < html.length() && (html.charAt(at) != '<' || !markupAt(at))) {
            starts.add(at);
            var entity = HtmlEntity.at(html, at);
            int character = entity == null ? html.codePointAt(at) : entity.codePoint();
            text.appendCodePoint(character);
            at += entity == null ? Character.charCount(character) : entity.length();
            places++;
        }
        starts.add(at);
        tokens.add(new Words(from, starts));
        return at;
    }

    private int markup(int at) {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            return other(end < 0 ? html.length() : end + 3);
        }
        var tag = TAG.matcher(html).region(at, html.length());
        if (!tag.lookingAt()) {
            int end = html.indexOf('>', at);
            return other(end < 0 ? html.length() : end + 1);
        }
        var name = tag.group(2).toLowerCase(Locale.ROOT);
        if (tag.group(1).isEmpty()) {
            open(name, at, tag.end(), tag.group(3));
        } else {
            close(name);
        }
        return tag.end();
    }

    private int other(int end) {
        tokens.add(new Other());
        return end;
    }

    private void open(String name, int at, int end, String inner) {
        var open =
                new Open(name, at, end, attributes(inner), VOID.contains(name), row(name), places);
        tokens.add(open);
        if (!open.isVoid()) {
            inside.push(open);
        }
    }

    private @Nullable Open row(String name) {
        return name.equals("td") || name.equals("th")
                ? inside.stream().filter(open -> open.name().equals("tr")).findFirst().orElse(null)
                : null;
    }

    /** Ends what was left open inside it too; an end of nothing is dropped. */
    private void close(String name) {
        if (inside.stream().noneMatch(open -> open.name().equals(name))) {
            tokens.add(new Other());
            return;
        }
        Open closed;
        do {
            closed = inside.pop();
            closed.endsAt(places);
            tokens.add(new Close(closed));
        } while (!closed.name().equals(name));
    }

    private static List<Attribute> attributes(String inner) {
        var attributes = new ArrayList<Attribute>();
        var found = ATTRIBUTE.matcher(inner);
        while (found.find()) {
            var value = found.group(2);
            for (int group = 3; value == null && group <= 4; group++) {
                value = found.group(group);
            }
            attributes.add(
                    new Attribute(
                            found.group(1).toLowerCase(Locale.ROOT),
                            value == null ? "" : HtmlEntity.decoded(value)));
        }
        return attributes;
    }
}
