package io.yangguang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @TempDir Path folder;

    @Test
    void childThatDiesWhileStartingIsNamedWithItsLastWords() {
        Child child = start("echo 'ERROR no such relation'; exit 3");

        assertThatThrownBy(() -> Patience.until(child, Duration.ofSeconds(20), () -> false))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("Some ended with exit code 3")
                .hasMessageContaining("no such relation");
    }

    @Test
    void childThatWasAskedToStopEndedCleanly() {
        Child child = start("exec sleep 60");

        child.stop(Duration.ofSeconds(10));

        assertThat(child.alive()).isFalse();
        assertThat(child.endedCleanly()).isTrue();
    }

    @Test
    void earlierLogIsSetAside() throws Exception {
        start("echo first").stop(Duration.ofSeconds(10));
        Path log = folder.resolve("some.log");
        Files.writeString(log, "first\n");

        start("exec sleep 60").stop(Duration.ofSeconds(10));

        assertThat(folder.resolve("some.log.1")).hasContent("first\n");
    }

    private Child start(String script) {
        return Child.start(
                "Some",
                ServerUser.SAME,
                List.of("sh", "-c", script),
                Map.of(),
                folder,
                folder.resolve("some.log"),
                Child.Signal.TERM);
    }
}
