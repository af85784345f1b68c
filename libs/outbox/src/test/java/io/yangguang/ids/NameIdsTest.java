package io.yangguang.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameIdsTest {

    @Test
    void sameNameGivesSameIdForEver() {
        // A literal: this must never change, other systems keep these ids.
        assertThat(NameIds.of("a", "b"))
                .isEqualTo(NameIds.of("a/b"))
                .isEqualTo(UUID.fromString("930b4d6c-243f-5d53-8db5-ef7c85099303"));
        assertThat(NameIds.of("a", "c")).isNotEqualTo(NameIds.of("a", "b"));
    }

    @Test
    void isVersionFive() {
        for (int i = 0; i < 1000; i++) {
            UUID id = NameIds.of("name", String.valueOf(i));
            assertThat(id.version()).isEqualTo(5);
            assertThat(id.variant()).isEqualTo(2);
        }
    }
}
