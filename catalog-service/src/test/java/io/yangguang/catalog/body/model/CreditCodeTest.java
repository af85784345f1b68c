package io.yangguang.catalog.body.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GB 32100—2015 统一社会信用代码")
class CreditCodeTest {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"91110000101623741K", "911101066976941872", "91350100M000100Y43"})
    void rightCodesHaveNoDoubts(String code) {
        assertThat(CreditCode.doubts(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y4A", "91350211M0000XUF46"})
    void wrongCheckSignIsNamed(String code) {
        assertThat(CreditCode.doubts(code)).singleElement().asString().contains("校验位");
    }

    @ParameterizedTest
    @CsvSource({
        "9111000010162374, 16位",
        "91110000101623741KX, 19位",
        "9111O000101623741K, 第5位",
        "911A0000101623741K, 第4位",
        "91110000101623741k, 第18位",
        "91110000101623７41K, 第15位"
    })
    void malformedCodesSayWhere(String code, String where) {
        assertThat(CreditCode.doubts(code)).singleElement().asString().contains(where);
    }

    @Test
    void missingCodeIsADoubt() {
        assertThat(CreditCode.doubts(null)).containsExactly("未填写统一社会信用代码");
        assertThat(CreditCode.doubts("")).containsExactly("未填写统一社会信用代码");
    }

    @Test
    void eachStemHasExactlyOneCheckSignAndZeroIsOneOfThem() {
        Set<Character> checkSigns = new HashSet<>();
        for (int number = 0; number < 500; number++) {
            String stem = "12220800%09d".formatted(number);

            var right =
                    SIGNS.chars()
                            .mapToObj(sign -> (char) sign)
                            .filter(sign -> CreditCode.doubts(stem + sign).isEmpty())
                            .toList();

            assertThat(right).as(stem).hasSize(1);
            checkSigns.addAll(right);
        }
        assertThat(checkSigns).hasSize(31).contains('0');
    }

    @Test
    void oneWrongSignIsAlwaysSeen() {
        String code = "91110000101623741K";
        for (int at = 0; at < code.length(); at++) {
            for (char sign : SIGNS.toCharArray()) {
                String changed = code.substring(0, at) + sign + code.substring(at + 1);
                assertThat(CreditCode.doubts(changed).isEmpty()).isEqualTo(changed.equals(code));
            }
        }
    }
}
