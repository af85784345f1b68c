package io.yangguang.publication.redaction.model;

import io.yangguang.publication.redaction.model.HtmlToken.Close;
import io.yangguang.publication.redaction.model.HtmlToken.Open;
import io.yangguang.publication.redaction.model.HtmlToken.Other;
import io.yangguang.publication.redaction.model.HtmlToken.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * HTML as the catalogue sanitised it, with spans over its text.
 *
 * <p>What of the markup stays: tags around a removed span stay without attributes, but for those
 * that only place a table cell; elements that lie wholly behind the first removed character go,
 * cells only with their row, so that the marks do not tell how much was there; an image inside or
 * beside a span goes; comments go. Kept text is kept to the byte.
 */
final class HtmlSource implements Source {

    private final String html;
    private final String text;
    private final List<HtmlToken> tokens;

    HtmlSource(String html, String text, List<HtmlToken> tokens) {
        this.html = html;
        this.text = text;
        this.tokens = List.copyOf(tokens);
    }

    static HtmlSource of(String html) {
        return new HtmlReader(html).read();
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String without(List<Run> runs) {
        if (runs.isEmpty()) {
            return html;
        }
        var left = new StringBuilder(html.length());
        for (var token : tokens) {
            switch (token) {
                case Words words -> append(left, words, runs);
                case Open open -> {
                    if (!gone(open, runs)) {
                        left.append(touched(open, runs) ? bare(open) : html(open));
                    }
                }
                case Close(var open) -> {
                    if (!gone(open, runs)) {
                        left.append("</").append(open.name()).append('>');
                    }
                }
                case Other() -> {}
            }
        }
        return left.toString();
    }

    private String html(Open open) {
        return html.substring(open.start(), open.end());
    }

    private void append(StringBuilder left, Words words, List<Run> runs) {
        int next = 0;
        for (int i = 0; i < words.count(); i++) {
            int place = words.from() + i;
            while (next < runs.size() && runs.get(next).to() <= place) {
                next++;
            }
            if (next == runs.size() || place < runs.get(next).from()) {
                left.append(html, words.start(i), words.start(i + 1));
            } else if (place == runs.get(next).from()) {
                left.append(runs.get(next).mark().text());
            }
        }
    }

    private static boolean touched(Open open, List<Run> runs) {
        return runs.stream()
                .anyMatch(run ->
                        open.from() == open.to()
                                ? run.from() <= open.from() && open.from() <= run.to()
                                : run.from() < open.to() && open.from() < run.to());
    }

    private static boolean gone(Open open, List<Run> runs) {
        var row = open.row();
        if (row != null) {
            return gone(row, runs);
        }
        if (open.name().equals("img") && touched(open, runs)) {
            return true;
        }
        return runs.stream()
                .anyMatch(run ->
                        run.from() < open.from()
                                && open.to() <= run.to()
                                && open.from() < run.to());
    }

    private static String bare(Open open) {
        var tag = new StringBuilder("<").append(open.name());
        open.attributes()
                .forEach(attribute -> {
                    if (attribute.onlyPlaces()) {
                        tag.append(' ')
                                .append(attribute.name())
                                .append("=\"")
                                .append(attribute.value())
                                .append('"');
                    }
                });
        return tag.append(open.isVoid() ? " />" : ">").toString();
    }

    @Override
    public List<String> attributesLeft(List<Run> runs) {
        var values = new ArrayList<String>();
        for (var token : tokens) {
            if (token instanceof Open open && !gone(open, runs) && !touched(open, runs)) {
                open.attributes().forEach(attribute -> values.add(attribute.value()));
            }
        }
        return List.copyOf(values);
    }
}
