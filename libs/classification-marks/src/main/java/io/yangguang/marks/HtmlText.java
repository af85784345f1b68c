package io.yangguang.marks;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The text of HTML as a reader sees it: tags go, block tags end a line, entities are decoded. */
public final class HtmlText {

    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em",
                    "font", "i", "ins", "kbd", "label", "mark", "nobr", "o:p", "q", "s", "samp",
                    "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr");

    private static final Map<String, String> NAMED =
            Map.ofEntries(
                    Map.entry("amp", "&"),
                    Map.entry("lt", "<"),
                    Map.entry("gt", ">"),
                    Map.entry("quot", "\""),
                    Map.entry("apos", "'"),
                    Map.entry("nbsp", " "),
                    Map.entry("ensp", " "),
                    Map.entry("emsp", " "),
                    Map.entry("thinsp", " "),
                    Map.entry("zwnj", ""),
                    Map.entry("zwj", ""),
                    Map.entry("shy", ""),
                    Map.entry("colon", ":"),
                    Map.entry("ast", "*"),
                    Map.entry("midast", "*"),
                    Map.entry("lowast", "*"),
                    Map.entry("star", "☆"),
                    Map.entry("starf", "★"),
                    Map.entry("bigstar", "★"),
                    Map.entry("lpar", "("),
                    Map.entry("rpar", ")"),
                    Map.entry("lbrack", "["),
                    Map.entry("lsqb", "["),
                    Map.entry("rbrack", "]"),
                    Map.entry("rsqb", "]"));

    private static final int LONGEST_ENTITY = 12;

    private HtmlText() {}

    public static String of(String html) {
        return decodeEntities(withoutTags(html));
    }

    private static String withoutTags(String html) {
        int open = html.indexOf('<');
        if (open < 0) {
            return html;
        }
        StringBuilder text = new StringBuilder(html.length());
        int from = 0;
        while (open >= 0) {
            int close = isTag(html, open) ? endOf(html, open) : open;
            if (close < 0) {
                break;
            }
            if (close > open) {
                text.append(html, from, open);
                if (!INLINE.contains(nameOf(html, open)) && !html.startsWith("<!", open)) {
                    text.append('\n');
                }
                from = close + 1;
            }
            open = html.indexOf('<', close + 1);
        }
        return text.append(html, from, html.length()).toString();
    }

    private static boolean isTag(String html, int open) {
        int next = open + 1 < html.length() ? html.charAt(open + 1) : ' ';
        return next == '/' || next == '!' || next == '?' || isLetter(next);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static int endOf(String html, int open) {
        if (html.startsWith("<!--", open)) {
            int end = html.indexOf("-->", open + 4);
            return end < 0 ? -1 : end + 2;
        }
        return html.indexOf('>', open + 1);
    }

    private static String nameOf(String html, int open) {
        int start = html.startsWith("</", open) ? open + 2 : open + 1;
        int end = start;
        while (end < html.length()
                && end - start < LONGEST_ENTITY
                && (isLetter(html.charAt(end))
                        || html.charAt(end) == ':'
                        || Character.isDigit(html.charAt(end)))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static String decodeEntities(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int from = 0;
        while (ampersand >= 0) {
            decoded.append(text, from, ampersand);
            from = appendEntity(text, ampersand, decoded);
            ampersand = text.indexOf('&', from);
        }
        return decoded.append(text, from, text.length()).toString();
    }

    /** Appends what the entity means, or its first character when it is none; gives its end. */
    private static int appendEntity(String text, int start, StringBuilder decoded) {
        int end = start + 1;
        while (end < text.length()
                && end - start <= LONGEST_ENTITY
                && (text.charAt(end) == '#' && end == start + 1
                        || isLetter(text.charAt(end))
                        || text.charAt(end) >= '0' && text.charAt(end) <= '9')) {
            end++;
        }
        String name = text.substring(start + 1, end);
        String named = NAMED.get(name);
        int codePoint = name.startsWith("#") ? codePoint(name) : -1;
        if (named == null && codePoint < 0) {
            decoded.append('&');
            return start + 1;
        }
        if (named != null) {
            decoded.append(named);
        } else {
            decoded.appendCodePoint(codePoint);
        }
        return end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
    }

    private static int codePoint(String name) {
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int value =
                    hex
                            ? Integer.parseInt(name.substring(2), 16)
                            : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(value) ? value : -1;
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
