package io.yangguang.publication.attachment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryRulesTest {

    @Test
    void pausesDoubleFromASecondToTenMinutes() {
        assertThat(RetryRules.pause(1, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryRules.pause(2, 0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(RetryRules.pause(10, 0)).isEqualTo(Duration.ofSeconds(512));
        assertThat(RetryRules.pause(11, 0)).isEqualTo(Duration.ofMinutes(10));
        assertThat(RetryRules.pause(1_000_000, 0)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void chanceShortensByUpToAHalf() {
        assertThat(RetryRules.pause(3, 0.5)).isEqualTo(Duration.ofSeconds(3));
        assertThat(RetryRules.pause(3, 0.999)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }
}
