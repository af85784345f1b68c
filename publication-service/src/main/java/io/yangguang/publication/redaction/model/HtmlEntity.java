package io.yangguang.publication.redaction.model;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A character reference that stands for one character: numeric, or one of the few names that the
 * sanitiser writes. Everything else is the text that it is written with.
 */
record HtmlEntity(int codePoint, int length) {

    private static final Map<String, Integer> NAMED =
            Map.of(
                    "amp",
                    (int) '&',
                    "lt",
                    (int) '<',
                    "gt",
                    (int) '>',
                    "quot",
                    (int) '"',
                    "apos",
                    (int) '\'',
                    "nbsp",
                    0xA0);
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));");

    static @Nullable HtmlEntity at(String html, int at) {
        if (html.charAt(at) != '&') {
            return null;
        }
        var found = ENTITY.matcher(html).region(at, Math.min(html.length(), at + 12));
        if (!found.lookingAt()) {
            return null;
        }
        int length = found.end() - at;
        if (found.group(3) != null) {
            var named = NAMED.get(found.group(3));
            return named == null ? null : new HtmlEntity(named, length);
        }
        int number =
                found.group(1) == null
                        ? Integer.parseInt(found.group(2), 16)
                        : Integer.parseInt(found.group(1));
        boolean character =
                Character.isValidCodePoint(number)
                        && (number < Character.MIN_SURROGATE || number > Character.MAX_SURROGATE);
        return character ? new HtmlEntity(number, length) : null;
    }

    static String decoded(String value) {
        var decoded = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); ) {
            var entity = at(value, at);
            decoded.appendCodePoint(entity == null ? value.codePointAt(at) : entity.codePoint());
            at += entity == null ? Character.charCount(value.codePointAt(at)) : entity.length();
        }
        return decoded.toString();
    }

    /** As character data. */
    static String encoded(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
