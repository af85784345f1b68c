package io.yangguang.catalog.item.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.catalog.reference.model.Doubt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ItemRulesTest {

    private static final LocalDate FROM = LocalDate.of(2018, 1, 1);

    private static Item item(
            LocalDate from, LocalDate to, List<String> contents, List<String> channels) {
        return new Item(
                new UUID(0, 1),
                1,
                "220000",
                "F1-02",
                "F1",
                "住房保障",
                null,
                "年度建设计划信息",
                contents,
                InformationKind.GENERAL,
                ChannelPolicy.ALL,
                channels,
                null,
                null,
                List.of(),
                from,
                to);
    }

    private static final List<String> CHANNELS = List.of("GOVERNMENT_SITE", "TRADING_PLATFORM");

    @Test
    void versionBeginsNoEarlierThanTheOneBefore() {
        Item before = item(FROM, null, List.of(), CHANNELS);

        assertThat(ItemRules.doubts(before, Optional.of(before), List.of())).isEmpty();
        assertThat(
                        ItemRules.doubts(
                                item(FROM.minusDays(1), null, List.of(), CHANNELS),
                                Optional.of(before),
                                List.of()))
                .extracting(Doubt::field)
                .containsExactly("validFrom");
    }

    @Test
    void oddValuesAreNamed() {
        assertThat(
                        ItemRules.doubts(
                                item(
                                        FROM,
                                        FROM.minusDays(1),
                                        List.of("任务量", "任务量"),
                                        List.of("WEIBO", "WEIBO")),
                                Optional.empty(),
                                List.of("NOWHERE")))
                .extracting(Doubt::field)
                .containsExactly("validTo", "channels", "channels", "contents");
    }

    @Test
    void itemIsInForceOnItsFirstAndLastDay() {
        Item item = item(FROM, FROM.plusDays(9), List.of(), CHANNELS);

        assertThat(item.inForceOn(FROM.minusDays(1))).isFalse();
        assertThat(item.inForceOn(FROM)).isTrue();
        assertThat(item.inForceOn(FROM.plusDays(9))).isTrue();
        assertThat(item.inForceOn(FROM.plusDays(10))).isFalse();
    }
}
