package io.yangguang.publication.secrecy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FoldedTest {

    @Test
    void aPlaceInTheFoldedTextIsFoundInTheOriginal() {
        var original = "甲：２２９９\u200b０１１９５００１０１０００６\r\n乙 13000000007";

        var spotted = Detectors.in(Folded.of(original), Detectors.Reading.BODY);

        assertThat(spotted)
                .extracting(each -> original.substring(each.start(), each.end()))
                .containsExactly("２２９９\u200b０１１９５００１０１０００６", "13000000007");
        assertThat(spotted)
                .extracting(Spotted::masked)
                .containsExactly("2299**********0006", "130****0007");
    }

    @Test
    void everyPersonalValueOfANameIsMasked() {
        assertThat(Masks.text("张某229901195001010006和13000000007.pdf"))
                .isEqualTo("张某2299**********0006和130****0007.pdf");
        assertThat(Masks.text("2026年计划.xlsx")).isEqualTo("2026年计划.xlsx");
        assertThat(Masks.needed("已电话征得同意")).isFalse();
        assertThat(Masks.needed("电话13000000007征得同意")).isTrue();
    }

    @Test
    void hostileTextTakesNoLongerThanItsLength() {
        for (var piece :
                List.of(
                        "1", "1 ", "22 ", "6229-", "内部", "注意", "总书记", "批示", "《", "未经", "密", "商业秘密",
                        "本文件", "@qq.com", "a", "住址：", "2月3日总理", "（机密")) {
            var text = piece.repeat(200_000 / piece.length());
            Assertions.assertTimeout(
                    Duration.ofSeconds(5),
                    () -> Detectors.in(Folded.of(text), Detectors.Reading.BODY),
                    piece);
        }
    }
}
