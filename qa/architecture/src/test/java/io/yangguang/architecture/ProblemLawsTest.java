package io.yangguang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/problems.md and the code name the same problem types, with the same status. */
class ProblemLawsTest {

    private static final Path ROOT = Path.of(System.getProperty("yangguang.root"));

    /**
     * Problem.of(409, "slug", …, Problem(…) of the gateway, Problems.conflict("slug", …, and the
     * secrecy review's Unfit("slug", …, which is always 400.
     */
    private static final List<Pattern> MADE =
            List.of(
                    Pattern.compile(
                            "\\b(?:Problem\\.of|problem)\\(\\s*(\\d{3}|status),\\s*\"([a-z-]+)\""),
                    Pattern.compile("Problems\\.(conflict)\\(\\s*\"([a-z-]+)\""),
                    Pattern.compile("SecrecyAnswer\\.(Unfit)\\(\\s*\"([a-z-]+)\""),
                    Pattern.compile("(problem):(?:<slug>)?([a-z][a-z-]+)\""));

    /** A line of a batch is refused with a type too, without a status of its own. */
    private static final Pattern LINE =
            Pattern.compile(
                    "\\b(?:Violation\\.of|malformed)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\",|INVALID ="
                            + " \"(invalid)\"");

    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^\\| `([a-z-]+)` \\| ([\\d, 行]+) \\| ([^|]+)\\| ([^|]+)\\| ([^|]+)\\|");

    @Test
    void everyTypeInTheCodeIsDocumentedAndEveryDocumentedTypeIsInTheCode() throws IOException {
        assertThat(inCode())
                .as("docs/problems.md holds a row for each type, and for nothing else")
                .isNotEmpty()
                .isEqualTo(new TreeSet<>(documented().keySet()));
    }

    @Test
    void theStatusIsTheDocumentedOne() throws IOException {
        var documented = documented();
        for (var made : made().entrySet()) {
            for (var status : made.getValue()) {
                assertThat(documented.get(made.getKey())).as(made.getKey()).contains(status);
            }
        }
    }

    /** slug → statuses as documented. */
    static TreeMap<String, String> documented() throws IOException {
        var rows = new TreeMap<String, String>();
        var matcher = ROW.matcher(Files.readString(ROOT.resolve("docs/problems.md")));
        while (matcher.find()) {
            assertThat(rows.put(matcher.group(1), matcher.group(2)))
                    .as("documented once: " + matcher.group(1))
                    .isNull();
        }
        return rows;
    }

    private static TreeSet<String> inCode() throws IOException {
        var slugs = new TreeSet<>(made().keySet());
        for (var source : sources()) {
            LINE.matcher(source)
                    .results()
                    .forEach(match -> slugs.add(match.group(match.group(1) == null ? 2 : 1)));
        }
        return slugs;
    }

    private static TreeMap<String, TreeSet<String>> made() throws IOException {
        var made = new TreeMap<String, TreeSet<String>>();
        for (var source : sources()) {
            for (var pattern : MADE) {
                pattern.matcher(source)
                        .results()
                        .forEach(match -> {
                            var statuses =
                                    made.computeIfAbsent(match.group(2), _ -> new TreeSet<>());
                            if (match.group(1).matches("\\d+")) {
                                statuses.add(match.group(1));
                            } else if (match.group(1).equals("conflict")) {
                                statuses.add("409");
                            } else if (match.group(1).equals("Unfit")) {
                                statuses.add("400");
                            }
                        });
            }
        }
        return made;
    }

    private static List<String> sources() throws IOException {
        var sources = new ArrayList<String>();
        for (var module :
                List.of(
                        "libs/rest",
                        "catalog-service",
                        "publication-service",
                        "inspection-service",
                        "gateway")) {
            try (var files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
                for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
