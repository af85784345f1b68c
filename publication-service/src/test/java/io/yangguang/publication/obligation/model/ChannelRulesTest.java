package io.yangguang.publication.obligation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.obligation.model.ChannelRules.Publication;
import io.yangguang.publication.reference.model.InformationKind;
import io.yangguang.publication.reference.model.ItemVersion;
import io.yangguang.publication.reference.model.ItemVersion.ChannelPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChannelRulesTest {
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");

    private static ItemVersion item(ChannelPolicy policy, String... channels) {
        return new ItemVersion(
                new UUID(0, 1),
                1,
                "220000",
                "F1-02",
                "F1",
                "住房保障",
                null,
                "年度建设计划信息",
                List.of(),
                InformationKind.GENERAL,
                policy,
                List.of(channels),
                null,
                null,
                List.of(),
                LocalDate.of(2018, 1, 1),
                null);
    }

    private static Optional<Instant> met(
            int version, ItemVersion item, Publication... publications) {
        return ChannelRules.metAt(
                version, item, channel -> !channel.equals("PROVINCE"), List.of(publications));
    }

    @Test
    void allMeansTheLastOfThem() {
        ItemVersion item = item(ChannelPolicy.ALL, "SITE", "PLATFORM");

        assertThat(met(1, item, new Publication(1, "SITE", NINE))).isEmpty();
        assertThat(
                        met(
                                1,
                                item,
                                new Publication(1, "SITE", NINE),
                                new Publication(1, "PLATFORM", TEN)))
                .contains(TEN);
    }

    @Test
    void anyMeansTheFirstOfThem() {
        ItemVersion item = item(ChannelPolicy.ANY, "SITE", "PLATFORM");

        assertThat(
                        met(
                                1,
                                item,
                                new Publication(1, "PLATFORM", TEN),
                                new Publication(1, "SITE", NINE)))
                .contains(NINE);
        assertThat(met(1, item, new Publication(1, "WECHAT", NINE))).isEmpty();
    }

    @Test
    void exchangeDoesNotCount() {
        ItemVersion item = item(ChannelPolicy.ALL, "SITE", "PROVINCE");

        assertThat(met(1, item, new Publication(1, "SITE", NINE))).contains(NINE);
        assertThat(met(1, item(ChannelPolicy.ALL, "PROVINCE"), new Publication(1, "MEDIA", TEN)))
                .contains(TEN);
    }

    @Test
    void laterVersionStandsForEarlierOnesButNotTheOtherWay() {
        ItemVersion item = item(ChannelPolicy.ALL, "SITE", "PLATFORM");
        Publication old = new Publication(1, "SITE", NINE);
        Publication newer = new Publication(2, "PLATFORM", TEN);

        assertThat(met(1, item, old, newer)).contains(TEN);
        assertThat(met(2, item, old, newer)).isEmpty();
        assertThat(met(2, item, old, newer, new Publication(3, "SITE", TEN))).contains(TEN);
    }
}
