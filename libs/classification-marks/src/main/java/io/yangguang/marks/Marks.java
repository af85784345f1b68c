package io.yangguang.marks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * 《中华人民共和国保守国家秘密法》 requires that a carrier of state secrets bears a mark of its level (绝密, 机密, 秘密)
 * and its term, on paper written 机密★10年. Such text must not enter the system; this finds the mark
 * and not the mere words: 商业秘密 or 保守国家秘密 are ordinary language.
 *
 * <p>A mark without star, colon or brackets in the middle of a sentence is not recognised, nor one
 * in a picture. Takes time linear in the text.
 */
public final class Marks {

    private static final int CONTEXT = 16;

    private Marks() {}

    /** Every line of the text that carries a mark, at most one finding per line; empty if none. */
    public static List<Finding> scan(String text, Place place) {
        String shown = place == Place.FILE_NAME ? text : HtmlText.of(text);
        List<Finding> findings = new ArrayList<>();
        int number = 0;
        for (String line : PlainText.normalised(shown).split("\n", -1)) {
            number++;
            Optional<MarkRules.Match> match = MarkRules.match(line, place);
            if (match.isPresent()) {
                findings.add(
                        new Finding(place, match.get().kind(), fingerprint(match.get()), number));
            }
        }
        return List.copyOf(findings);
    }

    private static String fingerprint(MarkRules.Match match) {
        String line = match.line();
        String context =
                line.substring(
                        Math.max(0, match.start() - CONTEXT),
                        Math.min(line.length(), match.end() + CONTEXT));
        String mark = line.substring(match.start(), match.end());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = (mark + "\n" + context).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
