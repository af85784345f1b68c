package io.yangguang.marks;

import java.text.Normalizer;

/**
 * One form for the many ways to write the same: full width, invisible and traditional characters.
 */
final class PlainText {

    private PlainText() {}

    /** Compatibility form (NFKC), without invisible characters, lines ended by LF. */
    static String normalised(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); ) {
            int c = compatible.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                if (i >= compatible.length() || compatible.charAt(i) != '\n') {
                    plain.append('\n');
                }
            } else if (c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x85 || c == '\f') {
                plain.append('\n');
            } else if (blank(c)) {
                plain.append(' ');
            } else if (!invisible(c)) {
                plain.appendCodePoint(simplified(c));
            }
        }
        return plain.toString();
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x3164 || c == 0x2800;
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                    true;
            default -> false;
        };
    }

    private static int simplified(int c) {
        return switch (c) {
            case '機' -> '机';
            case '絕', '絶' -> '绝';
            case '祕' -> '秘';
            case '級' -> '级';
            default -> c;
        };
    }
}
