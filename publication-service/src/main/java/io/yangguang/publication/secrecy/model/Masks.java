package io.yangguang.publication.secrecy.model;

import java.util.List;

/** What of a personal value may be kept: its ends. */
public final class Masks {

    private Masks() {}

    /** {@code 2208**********1234}. */
    static String ends(String value, int first, int last) {
        int hidden = value.length() - first - last;
        return value.substring(0, first)
                + "*".repeat(hidden)
                + value.substring(value.length() - last);
    }

    /** The text with every personal number, mailbox and home in it masked. */
    public static String text(String text) {
        var masked = new StringBuilder();
        int from = 0;
        for (var spotted : PersonalData.in(Folded.of(text))) {
            masked.append(text, from, spotted.start()).append(spotted.masked());
            from = spotted.end();
        }
        return masked.append(text.substring(from)).toString();
    }

    /** Whether a text that people write, such as a reason, holds a number that must not be kept. */
    public static boolean needed(String text) {
        List<Spotted> all = PersonalData.in(Folded.of(text));
        return !all.isEmpty();
    }
}
