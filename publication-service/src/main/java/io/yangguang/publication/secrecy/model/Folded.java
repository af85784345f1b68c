package io.yangguang.publication.secrecy.model;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in one form, each character with its place in the original: full width becomes half width,
 * invisible characters go, every blank is a space, every dash a hyphen, every line end an LF.
 */
public final class Folded {

    private final String text;
    private final int[] origin;

    private Folded(String text, int[] origin) {
        this.text = text;
        this.origin = origin;
    }

    public static Folded of(String original) {
        var folding = new Folding(original.length());
        for (int i = 0; i < original.length(); ) {
            int c = original.codePointAt(i);
            if (c == '\r') {
                boolean pair = i + 1 < original.length() && original.charAt(i + 1) == '\n';
                if (!pair) {
                    folding.add('\n', i);
                }
            } else if (c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x85 || c == '\f') {
                folding.add('\n', i);
            } else if (plain(c)) {
                folding.add((char) c, i);
            } else {
                folding.addCompatible(c, i);
            }
            i += Character.charCount(c);
        }
        return folding.done(original.length());
    }

    /** ASCII and the ideographs: most of every text. */
    private static boolean plain(int c) {
        return c >= ' ' && c < 0x7f || c == '\t' || c >= 0x4e00 && c <= 0x9fff;
    }

    public String text() {
        return text;
    }

    /** The place in the original of a place in the folded text. */
    public int origin(int index) {
        return origin[index];
    }

    public String[] lines() {
        return text.split("\n", -1);
    }

    Spotted spotted(HitKind kind, int start, int end, String masked) {
        return new Spotted(kind, origin[start], end == 0 ? 0 : origin[end - 1] + 1, masked);
    }

    private static final class Folding {
        private final StringBuilder text;
        private int[] origin;

        Folding(int length) {
            text = new StringBuilder(length);
            origin = new int[length + 1];
        }

        void add(char c, int at) {
            if (text.length() + 1 >= origin.length) {
                origin = Arrays.copyOf(origin, origin.length * 2);
            }
            origin[text.length()] = at;
            text.append(c);
        }

        void addCompatible(int c, int at) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x3164) {
                add(' ', at);
                return;
            }
            if (invisible(c)) {
                return;
            }
            if (Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212 || c == 0xff0d) {
                add('-', at);
                return;
            }
            var compatible = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            for (int i = 0; i < compatible.length(); i++) {
                add(compatible.charAt(i), at);
            }
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

        Folded done(int length) {
            origin[text.length()] = length;
            return new Folded(text.toString(), Arrays.copyOf(origin, text.length() + 1));
        }
    }
}
