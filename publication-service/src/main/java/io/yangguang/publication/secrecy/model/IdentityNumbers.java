package io.yangguang.publication.secrecy.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * GB 11643《公民身份号码》: six digits of the division, eight of the birthday, three of order, one to check
 * (ISO 7064 MOD 11-2). The old form has fifteen digits, two of the year and nothing to check, so it
 * is told with less confidence. 外国人永久居留身份证 has the same form with a leading 9.
 */
final class IdentityNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /** Words before fifteen digits that name another number. */
    private static final Pattern OTHER_NUMBER =
            Pattern.compile(
                    "(?:注册号|税号|登记号|识别号|账号|帐号|账户|编号|编码|代码|合同号|合同|流水号?|单号|票号|学号|条码|备案号|许可证号?|登记证号?|电话|传真)"
                        + "[^0-9\\n]{0,8}$");

    private static final Pattern IDENTITY =
            Pattern.compile("(?:身份证|证件号|身份号码|(?<!登记|许可|执业|资格|注册|营业|备案)证号)[^0-9\\n]{0,12}$");

    private IdentityNumbers() {}

    static List<Spotted> in(Folded folded) {
        var found = new ArrayList<Spotted>();
        for (var number : DigitRuns.evenAmongLetters(folded.text(), 18)) {
            if (valid(number.digits())) {
                found.add(
                        folded.spotted(
                                HitKind.IDENTITY_NUMBER,
                                number.start(),
                                number.end(),
                                Masks.ends(number.digits(), 4, 4)));
            }
        }
        for (var number : DigitRuns.of(folded.text(), 15)) {
            if (old(number, folded.text())) {
                found.add(
                        folded.spotted(
                                HitKind.OLD_IDENTITY_NUMBER,
                                number.start(),
                                number.end(),
                                Masks.ends(number.digits(), 4, 3)));
            }
        }
        return found;
    }

    static boolean valid(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            if (digits.charAt(i) > '9') {
                return false;
            }
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        boolean foreign = digits.charAt(0) == '9';
        int province = Integer.parseInt(foreign ? digits.substring(1, 3) : digits.substring(0, 2));
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(digits.charAt(17))
                && province(province)
                && day(digits.substring(6, 14))
                && !(foreign && creditCode(digits));
    }

    private static boolean old(DigitRuns.Number number, String text) {
        var digits = number.digits();
        if (digits.charAt(14) > '9'
                || number.sizes().size() > 1
                || !province(Integer.parseInt(digits.substring(0, 2)))
                || !day("19" + digits.substring(6, 12))) {
            return false;
        }
        var before = text.substring(Math.max(0, number.start() - 24), number.start());
        return IDENTITY.matcher(before).find()
                || (!OTHER_NUMBER.matcher(before).find()
                        && !before.endsWith("-")
                        && !registration(digits));
    }

    /** 工商注册号 has fifteen digits too, checked by ISO 7064 MOD 11,10. */
    private static boolean registration(String digits) {
        int product = 10;
        for (int i = 0; i < 14; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + digits.charAt(14) - '0') % 10 == 1;
    }

    /** GB 32100 统一社会信用代码 of digits only. */
    private static boolean creditCode(String digits) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * weight;
            weight = weight * 3 % 31;
        }
        return (31 - sum % 31) % 31 == digits.charAt(17) - '0';
    }

    static boolean province(int code) {
        return switch (code) {
            case 11,
                    12,
                    13,
                    14,
                    15,
                    21,
                    22,
                    23,
                    31,
                    32,
                    33,
                    34,
                    35,
                    36,
                    37,
                    41,
                    42,
                    43,
                    44,
                    45,
                    46,
                    50,
                    51,
                    52,
                    53,
                    54,
                    61,
                    62,
                    63,
                    64,
                    65,
                    71,
                    81,
                    82,
                    83 ->
                    true;
            default -> false;
        };
    }

    private static boolean day(String digits) {
        if (digits.chars().anyMatch(c -> c > '9')) {
            return false;
        }
        try {
            var day =
                    LocalDate.of(
                            Integer.parseInt(digits.substring(0, 4)),
                            Integer.parseInt(digits.substring(4, 6)),
                            Integer.parseInt(digits.substring(6, 8)));
            return !day.isBefore(FIRST) && !day.isAfter(LAST);
        } catch (DateTimeException _) {
            return false;
        }
    }
}
