package io.yangguang.publication.secrecy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Bank cards: a known issuer's prefix with its length, and the check digit of ISO/IEC 7812 (Luhn).
 * Project codes begin with a division (41, 51 ... are Visa's and MasterCard's numbers too), so that
 * a number after 编号 or 代码 is none, and the foreign prefixes need a word or groups of four.
 */
final class BankCards {

    private static final Pattern CODE =
            Pattern.compile(
                    "(?:编号|编码|代码|注册号|登记号|识别号|合同号|备案号|许可证号?|流水号?|单号|票号|条码|文号|标段)[^0-9\\n]{0,8}[0-9\\-"
                        + " ]{0,8}$");

    private static final Pattern CARD =
            Pattern.compile("(?:卡号|银行卡|储蓄卡|借记卡|信用卡|账号|帐号|账户|一卡通|社保卡)[^0-9\\n]{0,16}$");

    private static final int[] LENGTHS = {16, 17, 18, 19};

    private BankCards() {}

    static List<Spotted> in(Folded folded) {
        var found = new ArrayList<Spotted>();
        for (int length : LENGTHS) {
            for (var number : DigitRuns.of(folded.text(), length)) {
                if (card(number, folded.text())) {
                    found.add(
                            folded.spotted(
                                    HitKind.BANK_CARD,
                                    number.start(),
                                    number.end(),
                                    Masks.ends(number.digits(), 4, 4)));
                }
            }
        }
        return found;
    }

    private static boolean card(DigitRuns.Number number, String text) {
        var digits = number.digits();
        if (number.acrossLines() || !grouped(number.sizes()) || !luhn(digits)) {
            return false;
        }
        var before = text.substring(Math.max(0, number.start() - 32), number.start());
        boolean named = CARD.matcher(before).find();
        if (!named && (CODE.matcher(before).find() || before.endsWith("-"))) {
            return false;
        }
        return chinese(digits) || (foreign(digits) && (named || number.sizes().size() > 1));
    }

    private static boolean chinese(String digits) {
        return digits.startsWith("62")
                || (digits.startsWith("81") && digits.length() == 16)
                || digits.startsWith("9558") && digits.length() == 19
                || digits.startsWith("9559") && digits.length() == 19
                || digits.startsWith("955") && digits.length() == 16;
    }

    private static boolean foreign(String digits) {
        return digits.length() == 16
                && (digits.charAt(0) == '4'
                        || digits.startsWith("35")
                        || digits.charAt(0) == '5'
                                && digits.charAt(1) >= '1'
                                && digits.charAt(1) <= '5');
    }

    /** In one piece, or as it is printed: in fours, the rest last; or issuer and account. */
    private static boolean grouped(List<Integer> sizes) {
        if (sizes.size() == 1) {
            return true;
        }
        if (sizes.size() == 2) {
            return sizes.getFirst() == 6;
        }
        return sizes.subList(0, sizes.size() - 1).stream().allMatch(size -> size == 4)
                && sizes.getLast() <= 4;
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, place = 0; i >= 0; i--, place++) {
            int digit = digits.charAt(i) - '0';
            if (digit > 9) {
                return false;
            }
            int doubled = digit * 2;
            sum += place % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
