package io.yangguang.testing;

import io.yangguang.local.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A state machine drawn from its own decide function: every state asked every command, as Mermaid
 * and as a table. The page in {@code docs/states} is compared and cannot grow old.
 *
 * @param <S> states
 * @param <C> commands
 */
public final class StateDiagram<S, C> {

    /** What a state makes of a command. */
    public sealed interface Answer<S> {

        record Moves<S>(S next) implements Answer<S> {}

        /** Accepted, and the state is the same. */
        record Stays<S>(String what) implements Answer<S> {}

        record Refused<S>(String reason) implements Answer<S> {}
    }

    private final String title;
    private final Function<S, String> words;
    private final BiFunction<S, C, Answer<S>> decide;
    private final Map<S, String> states = new LinkedHashMap<>();
    private final Map<C, String> commands = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Set<String> starts = new LinkedHashSet<>();

    /**
     * @param words the node of a state; states with one word are drawn as one
     */
    public StateDiagram(
            String title, Function<S, String> words, BiFunction<S, C, Answer<S>> decide) {
        this.title = title;
        this.words = words;
        this.decide = decide;
    }

    /** A state to ask, with the words of its row. */
    public StateDiagram<S, C> state(S state, String row) {
        states.put(state, row);
        labels.putIfAbsent(words.apply(state), row);
        return this;
    }

    /** As {@link #state}, and a life may begin here. */
    public StateDiagram<S, C> start(S state, String row) {
        starts.add(words.apply(state));
        return state(state, row);
    }

    public StateDiagram<S, C> command(C command, String column) {
        commands.put(command, column);
        return this;
    }

    /**
     * Compares {@code docs/states/<name>.md}, or writes it with {@code -Dyangguang.write=true}.
     *
     * @throws AssertionError with the command that writes it anew
     */
    public void verify(String name, String module, Class<?> test) {
        if (Boolean.getBoolean("yangguang.write")) {
            write(name, module, test);
        } else {
            compare(name, module, test);
        }
    }

    private void write(String name, String module, Class<?> test) {
        try {
            Files.createDirectories(page(name).getParent());
            Files.writeString(page(name), text(module, test));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void compare(String name, String module, Class<?> test) {
        String wanted = text(module, test);
        if (!found(name).equals(wanted)) {
            throw new AssertionError(
                    "Expected docs/states/%s.md to be what the model says; write it anew with: %s%n%s"
                            .formatted(name, command(module, test), wanted));
        }
    }

    private static String found(String name) {
        try {
            return Files.exists(page(name)) ? Files.readString(page(name)) : "nothing";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path page(String name) {
        return Places.find().root().resolve("docs/states/" + name + ".md");
    }

    /** The whole page. */
    String text(String module, Class<?> test) {
        return "# %s\n\nGenerated from the model by `%s`; written anew with\n`%s`.\n\n```mermaid\n%s```\n\n%s"
                .formatted(title, test.getSimpleName(), command(module, test), mermaid(), table());
    }

    private static String command(String module, Class<?> test) {
        return "./mvnw -pl %s -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest=%s -Dyangguang.write=true"
                .formatted(module, test.getSimpleName());
    }

    String mermaid() {
        var lines = new ArrayList<>(List.of("stateDiagram-v2"));
        labels.forEach(
                (word, label) -> lines.add("    state \"%s\" as %s".formatted(label, node(word))));
        starts.forEach(word -> lines.add("    [*] --> " + node(word)));
        var left = new LinkedHashSet<String>();
        moves().forEach((move, by) -> {
            left.add(move.from());
            lines.add(
                    "    %s --> %s: %s"
                            .formatted(node(move.from()), node(move.to()), String.join(" / ", by)));
        });
        labels.keySet().stream()
                .filter(word -> !left.contains(word))
                .forEach(word -> lines.add("    " + node(word) + " --> [*]"));
        return String.join("\n", lines) + "\n";
    }

    private record Move(String from, String to) {}

    private Map<Move, Set<String>> moves() {
        var moves = new LinkedHashMap<Move, Set<String>>();
        states.keySet()
                .forEach(state ->
                        commands.forEach((command, column) -> {
                            if (decide.apply(state, command) instanceof Answer.Moves<S>(var next)) {
                                var move = new Move(words.apply(state), known(next));
                                moves.computeIfAbsent(move, _ -> new LinkedHashSet<>()).add(column);
                            }
                        }));
        return moves;
    }

    private String known(S next) {
        String word = words.apply(next);
        if (!labels.containsKey(word)) {
            throw new AssertionError("A command leads to " + word + ", which no row asks");
        }
        return word;
    }

    String table() {
        var lines = new ArrayList<String>();
        lines.add(row("", commands.values().stream().toList()));
        lines.add(row("---", commands.values().stream().map(_ -> "---").toList()));
        states.forEach((state, name) ->
                lines.add(
                        row(
                                "**" + name + "**",
                                commands.keySet().stream()
                                        .map(command -> cell(decide.apply(state, command)))
                                        .toList())));
        return String.join("\n", lines) + "\n";
    }

    private String cell(Answer<S> answer) {
        return switch (answer) {
            case Answer.Moves<S>(var next) -> "→ " + known(next);
            case Answer.Stays<S>(var what) -> what;
            case Answer.Refused<S>(var reason) -> "✗ " + reason;
        };
    }

    private static String row(String first, List<String> cells) {
        return "| " + first + cells.stream().collect(Collectors.joining(" | ", " | ", " |"));
    }

    private static String node(String word) {
        return word.replaceAll("[^A-Za-z0-9]+", "_");
    }
}
