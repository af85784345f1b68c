package io.yangguang.publication.credit.model;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds 公民身份号码 (GB 11643), also in full-width digits and in groups. The same as in the catalogue,
 * which refuses them first; here they are refused in applications, and once more before anything
 * becomes public.
 */
public final class IdentityNumbers {

    private static final Pattern EIGHTEEN =
            Pattern.compile("(?<![0-9A-Za-z])((?:[0-9][ \\-]?){17}[0-9Xx])(?![0-9A-Za-z])");
    private static final Pattern FIFTEEN =
            Pattern.compile("(?:身份|证件)[^0-9]{0,12}([0-9]{15})(?![0-9])");
    private static final Set<String> PROVINCES =
            Set.of(
                    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
                    "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
                    "61", "62", "63", "64", "65", "71", "81", "82", "83");
    private static final String CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private IdentityNumbers() {}

    /** In a text, or anywhere in lists and maps of texts. */
    public static boolean in(@Nullable Object value) {
        return switch (value) {
            case String text -> inText(text);
            case Number number -> inText(number.toString());
            case Map<?, ?> map -> in(List.copyOf(map.keySet())) || in(List.copyOf(map.values()));
            case List<?> list -> list.stream().anyMatch(IdentityNumbers::in);
            case null, default -> false;
        };
    }

    private static boolean inText(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var long18 = EIGHTEEN.matcher(plain);
        for (int from = 0; long18.find(from); from = long18.start() + 1) {
            var number = long18.group(1).replaceAll("[ \\-]", "").toUpperCase(Locale.ROOT);
            if (looksPersonal(number, number.substring(6, 14)) && !isCreditCode(number)) {
                return true;
            }
        }
        var long15 = FIFTEEN.matcher(plain);
        while (long15.find()) {
            var number = long15.group(1);
            if (looksPersonal(number, "19" + number.substring(6, 12))) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksPersonal(String number, String born) {
        return PROVINCES.contains(number.substring(0, 2))
                && Set.of("18", "19", "20").contains(born.substring(0, 2))
                && isDay(born);
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8)));
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** GB 32100—2015: (31 − Σ CᵢWᵢ mod 31) mod 31 with Wᵢ = 3^(i−1) mod 31. */
    private static boolean isCreditCode(String code) {
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < 17; at++) {
            sum += CREDIT_SIGNS.indexOf(code.charAt(at)) * weight;
            weight = weight * 3 % 31;
        }
        return CREDIT_SIGNS.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}
