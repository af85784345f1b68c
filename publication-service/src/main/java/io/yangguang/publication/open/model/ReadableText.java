package io.yangguang.publication.open.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a sanitised HTML page, a line for each block, so that a diff reads like the page. */
public final class ReadableText {

    private static final Pattern BREAK =
            Pattern.compile(
                    "<\\s*(br|/p|/div|/tr|/li|/h[1-6]|/table|/ul|/ol)\\b[^>]*>",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern CELL =
            Pattern.compile("<\\s*/t[dh]\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,7}|[a-z]{2,6});");

    private ReadableText() {}

    public static String of(String contentType, String content) {
        if (!contentType.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            return content;
        }
        var lines = BREAK.matcher(content.replace("\n", "")).replaceAll("\n");
        var cells = CELL.matcher(lines).replaceAll("\t");
        var text = TAG.matcher(cells).replaceAll("");
        return ENTITY.matcher(text)
                .replaceAll(
                        found -> java.util.regex.Matcher.quoteReplacement(entity(found.group(1))));
    }

    private static String entity(String name) {
        if (name.startsWith("#")) {
            boolean hex = name.startsWith("#x");
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        }
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "nbsp" -> " ";
            default -> "&" + name + ";";
        };
    }
}
