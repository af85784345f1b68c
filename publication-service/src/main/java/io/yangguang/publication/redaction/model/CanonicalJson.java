package io.yangguang.publication.redaction.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One text for one JSON value: keys in the order of their UTF-16 units, no blanks, only what must
 * be escaped is, numbers plain and without trailing zeros (RFC 8785, but for the exponent form of
 * very large and very small numbers).
 */
final class CanonicalJson {

    private CanonicalJson() {}

    static String of(@Nullable Object value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, @Nullable Object>();
                map.forEach((key, inner) -> sorted.put(String.valueOf(key), inner));
                var comma = "{";
                for (var entry : sorted.entrySet()) {
                    text.append(comma);
                    quote(entry.getKey(), text);
                    text.append(':');
                    write(entry.getValue(), text);
                    comma = ",";
                }
                text.append(sorted.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                text.append('[');
                for (int i = 0; i < list.size(); i++) {
                    text.append(i == 0 ? "" : ",");
                    write(list.get(i), text);
                }
                text.append(']');
            }
            case Boolean _, Number _ -> text.append(scalar(value));
            default -> quote(value.toString(), text);
        }
    }

    static String scalar(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < 0x20) {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
