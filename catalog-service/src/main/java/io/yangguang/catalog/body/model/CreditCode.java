package io.yangguang.catalog.body.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unified social credit code (统一社会信用代码), GB 32100—2015: one sign for the registering
 * department, one for the kind of organisation, six digits for the division, nine for the
 * organisation, one check sign.
 *
 * <p>The check value is (31 − Σ CᵢWᵢ mod 31) mod 31 with Wᵢ = 3^(i−1) mod 31. Published snippets
 * leave out the last mod and refuse every code whose check value is 0.
 */
public final class CreditCode {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CreditCode() {}

    /** What is wrong with a code; empty when it is right. */
    public static List<String> doubts(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return List.of("未填写统一社会信用代码");
        }
        if (code.length() != LENGTH) {
            return List.of("统一社会信用代码应为18位，实为" + code.length() + "位");
        }
        for (int at = 0; at < LENGTH; at++) {
            boolean division = at >= 2 && at < 8;
            int value = SIGNS.indexOf(code.charAt(at));
            if (value < 0 || (division && value > 9)) {
                return List.of("统一社会信用代码第" + (at + 1) + "位不是允许的字符");
            }
        }
        return code.charAt(LENGTH - 1) == checkSign(code)
                ? List.of()
                : List.of("统一社会信用代码校验位不符，应为" + checkSign(code));
    }

    private static char checkSign(String code) {
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < LENGTH - 1; at++) {
            sum += SIGNS.indexOf(code.charAt(at)) * weight;
            weight = weight * 3 % 31;
        }
        return SIGNS.charAt((31 - sum % 31) % 31);
    }
}
