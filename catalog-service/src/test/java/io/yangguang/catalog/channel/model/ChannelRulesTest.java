package io.yangguang.catalog.channel.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.catalog.reference.model.Doubt;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelRulesTest {

    private final Channel site = channel("GOVERNMENT_SITE", "政府网站", "市政府网站");

    private static Channel channel(String code, String name, String... aliases) {
        return new Channel(code, 1, name, List.of(aliases), Delivery.PORTAL, true, true);
    }

    @Test
    void oneTextMeansOneChannel() {
        assertThat(
                        ChannelRules.doubts(
                                channel("OTHER", "市政府网站", "政府网站", "甲", "甲", "GOVERNMENT_SITE"),
                                List.of(site)))
                .extracting(Doubt::field)
                .containsExactly("name", "aliases[0]", "aliases[2]", "aliases[3]");
    }

    @Test
    void channelDoesNotStandInItsOwnWay() {
        assertThat(ChannelRules.doubts(site, List.of(site))).isEmpty();
        assertThat(ChannelRules.doubts(channel("OTHER", "甲", "甲"), List.of()))
                .extracting(Doubt::field)
                .containsExactly("aliases[0]");
    }
}
