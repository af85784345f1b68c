package io.yangguang.publication.secrecy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 工信部《电信网编号计划》: eleven digits that begin with 13 to 19, with or without +86. */
final class MobileNumbers {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern WITH_COUNTRY = Pattern.compile("(?:00)?86(1[3-9][0-9]{9})");

    /** Money, shares and the like; and codes. */
    private static final Pattern UNIT = Pattern.compile("^ ?(?:元|万|亿|%|㎡|平方|吨|公里|千瓦|米|股|人民币)");

    private static final Pattern NO_PHONE =
            Pattern.compile(
                    "(?:[¥$]|人民币|金额|报价|价款|总价|编号|编码|代码|注册号|识别号|合同号|备案号|流水号?|单号|票号|条码|订单|文号)"
                            + "[^0-9\\n]{0,8}$");

    /** The end of a longer code, such as JL-2026-13812345678 or 1,138... */
    private static final Pattern LONGER = Pattern.compile("(?:[A-Za-z0-9]-|[0-9][,/])$");

    private MobileNumbers() {}

    static List<Spotted> in(Folded folded) {
        var found = new ArrayList<Spotted>();
        for (int length : new int[] {11, 13, 15}) {
            for (var number : DigitRuns.of(folded.text(), length)) {
                if (mobile(number, folded.text())) {
                    var digits = number.digits().substring(number.digits().length() - 11);
                    found.add(
                            folded.spotted(
                                    HitKind.MOBILE_NUMBER,
                                    number.start(),
                                    number.end(),
                                    Masks.ends(digits, 3, 4)));
                }
            }
        }
        return found;
    }

    private static boolean mobile(DigitRuns.Number number, String text) {
        var digits = number.digits();
        boolean form =
                digits.length() == 11
                        ? MOBILE.matcher(digits).matches() && grouped(number.sizes())
                        : WITH_COUNTRY.matcher(digits).matches();
        if (!form || number.acrossLines()) {
            return false;
        }
        var before = text.substring(Math.max(0, number.start() - 16), number.start());
        var after = text.substring(number.end(), Math.min(text.length(), number.end() + 4));
        return !NO_PHONE.matcher(before).find()
                && !UNIT.matcher(after).find()
                && !LONGER.matcher(before).find();
    }

    private static boolean grouped(List<Integer> sizes) {
        return sizes.size() == 1
                || sizes.equals(List.of(3, 4, 4))
                || sizes.equals(List.of(3, 8))
                || sizes.equals(List.of(3, 3, 5))
                || sizes.equals(List.of(4, 3, 4))
                || sizes.size() == 11;
    }
}
