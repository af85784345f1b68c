package io.yangguang.catalog.record.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one form of RFC 8785, so that equal submissions have equal hashes.
 *
 * <p>Takes maps with string keys, lists, strings, numbers, booleans and null.
 */
public final class CanonicalJson {

    private static final HexFormat HEX = HexFormat.of();

    private CanonicalJson() {}

    public static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder(1024);
        write(value, out);
        return out.toString();
    }

    /** Lower-case hexadecimal SHA-256 of the canonical form in UTF-8. */
    public static String sha256(@Nullable Object value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HEX.formatHex(digest.digest(of(value).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a reader that knows only IEEE 754 doubles, as RFC 8785 asks, reads this number. */
    public static boolean keeps(Number number) {
        BigDecimal exact = exact(number);
        double nearest = exact.doubleValue();
        return !Double.isInfinite(nearest) && BigDecimal.valueOf(nearest).compareTo(exact) == 0;
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String text -> writeText(text, out);
            case Boolean truth -> out.append(truth.booleanValue());
            case Number number -> writeNumber(exact(number).doubleValue(), out);
            case Map<?, ?> map -> writeMap(map, out);
            case List<?> list -> writeList(list, out);
            default -> throw new IllegalArgumentException("Not JSON: " + value.getClass());
        }
    }

    private static void writeMap(Map<?, ?> map, StringBuilder out) {
        List<String> keys = new ArrayList<>(map.size());
        map.keySet().forEach(key -> keys.add((String) key));
        keys.sort(null); // String.compareTo compares UTF-16 code units, as RFC 8785 3.2.3 asks.
        char separator = '{';
        for (String key : keys) {
            out.append(separator);
            writeText(key, out);
            out.append(':');
            write(map.get(key), out);
            separator = ',';
        }
        out.append(keys.isEmpty() ? "{}" : "}");
    }

    private static void writeList(List<?> list, StringBuilder out) {
        char separator = '[';
        for (Object element : list) {
            out.append(separator);
            write(element, out);
            separator = ',';
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HEX.toHexDigits((byte) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** ECMAScript's Number::toString, from the shortest digits that Double.toString finds. */
    private static void writeNumber(double number, StringBuilder out) {
        if (number == 0) {
            out.append('0');
            return;
        }
        BigDecimal decimal = BigDecimal.valueOf(Math.abs(number)).stripTrailingZeros();
        String digits = decimal.unscaledValue().toString();
        int point = digits.length() - decimal.scale();
        if (number < 0) {
            out.append('-');
        }
        if (digits.length() <= point && point <= 21) {
            out.append(digits).repeat("0", point - digits.length());
        } else if (0 < point && point <= 21) {
            out.append(digits, 0, point).append('.').append(digits, point, digits.length());
        } else if (-6 < point && point <= 0) {
            out.append("0.").repeat("0", -point).append(digits);
        } else {
            out.append(digits.charAt(0));
            if (digits.length() > 1) {
                out.append('.').append(digits, 1, digits.length());
            }
            out.append('e').append(point > 0 ? "+" : "-").append(Math.abs(point - 1));
        }
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger integer -> new BigDecimal(integer);
            case Double real -> BigDecimal.valueOf(real);
            case Float real -> new BigDecimal(real.toString());
            default -> BigDecimal.valueOf(number.longValue());
        };
    }
}
