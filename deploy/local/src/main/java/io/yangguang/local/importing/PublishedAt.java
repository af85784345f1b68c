package io.yangguang.local.importing;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instants as platforms write them: local time of Asia/Shanghai unless they say otherwise. */
final class PublishedAt {

    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(\\d{4})\\s*[-/.年]?\\s*(\\d{1,2})\\s*[-/.月]?\\s*(\\d{1,2})\\s*日?"
                        + "(?:[T\\s]\\s*(\\d{1,2})[:时](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.\\d+)?)?\\s*[分秒]?"
                        + "\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern DIGITS =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})?(\\d{2})?(\\d{2})?");

    private PublishedAt() {}

    /** Empty when it is no date. A date alone is its first minute. */
    static Optional<OffsetDateTime> read(String text) {
        String plain = halfWidth(text).strip();
        Matcher parts = DIGITS.matcher(plain);
        if (!parts.matches()) {
            parts = WRITTEN.matcher(plain);
            if (!parts.matches()) {
                return Optional.empty();
            }
        }
        try {
            LocalDateTime local =
                    LocalDateTime.of(
                            number(parts, 1),
                            number(parts, 2),
                            number(parts, 3),
                            number(parts, 4),
                            number(parts, 5),
                            number(parts, 6));
            String zone = parts.groupCount() > 6 ? parts.group(7) : null;
            OffsetDateTime at = local.atOffset(zone == null ? SHANGHAI : ZoneOffset.of(zone));
            return Optional.of(at.withOffsetSameInstant(SHANGHAI));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Full-width digits, colons and blanks are common. */
    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (char sign : text.toCharArray()) {
            half.append(
                    sign >= '\uff01' && sign <= '\uff5e'
                            ? (char) (sign - 0xfee0)
                            : sign == '\u3000' ? ' ' : sign);
        }
        return half.toString();
    }
}
