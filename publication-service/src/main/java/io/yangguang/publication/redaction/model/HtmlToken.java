package io.yangguang.publication.redaction.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A piece of HTML. */
sealed interface HtmlToken {

    /**
     * Character data: where each of its code points begins in the HTML, and where the last ends.
     */
    record Words(int from, List<Integer> starts) implements HtmlToken {

        int count() {
            return starts.size() - 1;
        }

        int start(int i) {
            return starts.get(i);
        }
    }

    /** The end of an element. */
    record Close(Open open) implements HtmlToken {}

    /** A comment, a declaration, a broken tag, an end without a beginning. */
    record Other() implements HtmlToken {}

    /** An attribute with its value, entities decoded. */
    record Attribute(String name, String value) {

        private static final Pattern SPAN = Pattern.compile("(colspan|rowspan|span)=[0-9]{1,3}");
        private static final Pattern ALIGN =
                Pattern.compile("align=(left|right|center|justify|char)");
        private static final Pattern VALIGN =
                Pattern.compile("valign=(top|middle|bottom|baseline)");

        /** Whether it can say nothing but where a cell or a line stands. */
        boolean onlyPlaces() {
            var whole = name + "=" + value;
            return SPAN.matcher(whole).matches()
                    || ALIGN.matcher(whole).matches()
                    || VALIGN.matcher(whole).matches();
        }
    }

    /** The beginning of an element; knows the stretch of text inside it once that is read. */
    final class Open implements HtmlToken {

        private final String name;
        private final int start;
        private final int end;
        private final List<Attribute> attributes;
        private final boolean empty;
        private final @Nullable Open row;
        private final int from;
        private int to;

        /**
         * @param start where the tag begins in the HTML, end after it
         * @param from place in the text
         * @param row of a table cell, when it stands in one
         */
        Open(
                String name,
                int start,
                int end,
                List<Attribute> attributes,
                boolean empty,
                @Nullable Open row,
                int from) {
            this.name = name;
            this.start = start;
            this.end = end;
            this.attributes = List.copyOf(new ArrayList<>(attributes));
            this.empty = empty;
            this.row = row;
            this.from = from;
            this.to = from;
        }

        void endsAt(int place) {
            to = place;
        }

        String name() {
            return name;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        List<Attribute> attributes() {
            return attributes;
        }

        boolean isVoid() {
            return empty;
        }

        @Nullable Open row() {
            return row;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }
    }
}
