package io.yangguang.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    @TempDir Path folder;

    @Test
    void folderHasOneRunAtATime() {
        assertThat(Run.going(folder)).isFalse();

        try (Run run = Run.take(folder)) {
            assertThat(run).isNotNull();
            assertThat(Run.take(folder)).isNull();
            assertThat(Run.going(folder)).isTrue();
        }

        assertThat(Run.going(folder)).isFalse();
    }
}
