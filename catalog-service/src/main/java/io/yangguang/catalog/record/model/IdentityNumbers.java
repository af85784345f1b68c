package io.yangguang.catalog.record.model;

import io.yangguang.catalog.body.model.CreditCode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds 公民身份号码 (GB 11643) in a text, also in full-width digits and in groups.
 *
 * <p>The check sign is not asked for: a number with a typing error is still personal. A right
 * 统一社会信用代码 is not one. Numbers of 15 digits ended in 2013 and look like many others, so they count
 * only right after a word that names them.
 */
final class IdentityNumbers {

    private static final Pattern EIGHTEEN =
            Pattern.compile("(?<![0-9A-Za-z])((?:[0-9][ \\-]?){17}[0-9Xx])(?![0-9A-Za-z])");
    private static final Pattern FIFTEEN =
            Pattern.compile("(?:身份|证件)[^0-9]{0,12}([0-9]{15})(?![0-9])");
    private static final Set<String> PROVINCES =
            Set.of(
                    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
                    "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
                    "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private IdentityNumbers() {}

    static boolean in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher long18 = EIGHTEEN.matcher(plain);
        for (int from = 0; long18.find(from); from = long18.start() + 1) {
            String number = long18.group(1).replaceAll("[ \\-]", "").toUpperCase(Locale.ROOT);
            if (looksPersonal(number, number.substring(6, 14))) {
                return true;
            }
        }
        Matcher long15 = FIFTEEN.matcher(plain);
        while (long15.find()) {
            String number = long15.group(1);
            if (looksPersonal(number, "19" + number.substring(6, 12))) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksPersonal(String number, String born) {
        return PROVINCES.contains(number.substring(0, 2))
                && (born.startsWith("19") || born.startsWith("20") || born.startsWith("18"))
                && isDay(born)
                && !CreditCode.doubts(number).isEmpty();
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
}
