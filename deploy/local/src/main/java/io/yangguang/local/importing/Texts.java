package io.yangguang.local.importing;

/** Text as the API takes it. */
final class Texts {

    private static final String REPLACEMENT = "\ufffd";

    private Texts() {}

    /**
     * Without signs that are no text: control signs become spaces, halves of surrogate pairs the
     * replacement character. Tab and line ends stay.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\ufeff' && i == 0) {
                continue;
            }
            if (Character.isHighSurrogate(sign)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(sign).append(text.charAt(++i));
            } else if (Character.isSurrogate(sign)) {
                clean.append(REPLACEMENT);
            } else if (sign < 0x20 && sign != '\n' && sign != '\r' && sign != '\t') {
                clean.append(' ');
            } else {
                clean.append(sign);
            }
        }
        return clean.toString();
    }

    /** Of a title or name: one line without outer blanks. */
    static String line(String text) {
        return clean(text).replaceAll("\\s+", " ").strip();
    }

    /**
     * The longest start that fits, ending with a line where that costs little.
     *
     * @param bytes of UTF-8
     */
    static String start(String text, int bytes) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int sign = text.codePointAt(end);
            used += sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
            if (used > bytes) {
                break;
            }
            end += Character.charCount(sign);
        }
        int line = text.lastIndexOf('\n', end);
        return text.substring(0, end < text.length() && line > end / 2 ? line : end);
    }
}
