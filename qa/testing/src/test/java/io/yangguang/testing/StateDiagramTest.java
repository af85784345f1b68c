package io.yangguang.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangguang.testing.StateDiagram.Answer;
import org.junit.jupiter.api.Test;

class StateDiagramTest {

    private static Answer<String> decide(String state, String command) {
        return switch (state + " " + command) {
            case "OPEN close" -> new Answer.Moves<>("CLOSED");
            case "OPEN look" -> new Answer.Stays<>("seen");
            default -> new Answer.Refused<>("NO");
        };
    }

    private static StateDiagram<String, String> door() {
        return new StateDiagram<String, String>("Door", s -> s, StateDiagramTest::decide)
                .start("OPEN", "OPEN 开")
                .command("close", "close 关")
                .command("look", "look 看");
    }

    @Test
    void everyStateIsAskedEveryCommand() {
        var door = door().state("CLOSED", "CLOSED 关");

        assertThat(door.mermaid())
                .isEqualTo(
                        """
                        stateDiagram-v2
                            state "OPEN 开" as OPEN
                            state "CLOSED 关" as CLOSED
                            [*] --> OPEN
                            OPEN --> CLOSED: close 关
                            CLOSED --> [*]
                        """);
        assertThat(door.table())
                .isEqualTo(
                        """
                        |  | close 关 | look 看 |
                        | --- | --- | --- |
                        | **OPEN 开** | → CLOSED | seen |
                        | **CLOSED 关** | ✗ NO | ✗ NO |
                        """);
    }

    @Test
    void aStateThatNobodyAsksIsNotDrawn() {
        assertThatThrownBy(() -> door().table()).hasMessageContaining("leads to CLOSED");
    }

    @Test
    void anOldPageIsRefusedWithTheCommandThatWritesIt() {
        assertThatThrownBy(() ->
                        door().state("CLOSED", "CLOSED 关")
                                .compare("no-such-page", "qa/testing", getClass()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dtest=StateDiagramTest -Dyangguang.write=true");
    }
}
