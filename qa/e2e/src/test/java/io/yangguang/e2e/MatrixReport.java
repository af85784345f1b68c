package io.yangguang.e2e;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges the answers and counts them. */
final class MatrixReport {

    private static final String FORBIDDEN = "urn:yangguang:problem:forbidden";
    private static final Set<Integer> NOT_SPOKEN = Set.of(405, 406, 415, 429);
    private static final int SHOWN = 60;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Set<String> failures = new TreeSet<>();
    private final Set<String> shadowed = new TreeSet<>();
    private final Set<String> proved = new TreeSet<>();
    private String size = "";
    private int calls;

    synchronized void took(int operations, int actors, long nanos) {
        size =
                "%d operations, %d actors, %d calls in %.1f s"
                        .formatted(operations, actors, calls, nanos / 1e9);
    }

    Set<String> failures() {
        return failures;
    }

    /** On things of bodies, and nobody of another body ever got as far as the 404. */
    Set<String> unproved() {
        var open = new TreeSet<>(shadowed);
        open.removeAll(proved);
        return open;
    }

    /** Refused for who he is. */
    synchronized void expect(
            int status, Operation op, Actor actor, String about, HttpResponse<String> answer) {
        count(status == 401 ? "no token to believe" : "lacks the right", answer);
        if (answer.statusCode() != status) {
            failed(op, actor, about + ": expected " + status, answer);
        } else if (status == 403 && !answer.body().contains(FORBIDDEN)) {
            failed(op, actor, about + ": expected the problem 'forbidden'", answer);
        }
    }

    /** Let in: whatever the answer is, it is not about who he is. */
    synchronized void allowed(
            Operation op, Actor actor, String about, HttpResponse<String> answer) {
        count(about.equals("own") ? "may, his own" : "may, names nothing", answer);
        letIn(op, actor, about, answer);
    }

    private void letIn(Operation op, Actor actor, String about, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 401 || status >= 500 || NOT_SPOKEN.contains(status)) {
            failed(op, actor, about + ": let in", answer);
        } else if (status == 403 && answer.body().contains(FORBIDDEN)) {
            boolean narrow = answer.body().contains("\"requiredScope\"");
            if (!narrow || actor.scope().equals("ALL")) {
                failed(op, actor, about + ": has the right", answer);
            }
        } else if (status < 300 && op.changesWhatIsEverybodys() && actor.scope().equals("BODY")) {
            failed(op, actor, about + ": changes for everybody what he sees for one body", answer);
        }
    }

    synchronized void unknown(Operation op, Actor actor, HttpResponse<String> answer) {
        count("may, nothing there", answer);
        letIn(op, actor, "unknown", answer);
        boolean names = !op.pathParameters().isEmpty();
        if (names && answer.statusCode() < 300) {
            failed(op, actor, "unknown: expected to find nothing", answer);
        }
    }

    /** Another body's: the same answer, to the letter but for the ids, as if it did not exist. */
    synchronized void foreign(
            Operation op, Actor actor, HttpResponse<String> answer, HttpResponse<String> unknown) {
        count("may, another body's", answer);
        letIn(op, actor, "foreign", answer);
        if (answer.statusCode() != unknown.statusCode() || !form(answer).equals(form(unknown))) {
            failed(
                    op,
                    actor,
                    "foreign: tells that it exists, unknown gives " + form(unknown),
                    answer);
        }
        if (!op.pathParameters().isEmpty() && answer.statusCode() < 300) {
            failed(op, actor, "foreign: reached", answer);
        }
        shadowed.add(op.name());
        if (answer.statusCode() == 404 || answer.statusCode() == 200) {
            proved.add(op.name());
        }
    }

    private static String form(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("[0-9a-f]{64}", "<digest>");
    }

    synchronized void failed(Operation op, Actor actor, String why, HttpResponse<String> answer) {
        var body = answer.body();
        failures.add(
                "%s as %s (%s): %s, but %d %s"
                        .formatted(
                                op.name(),
                                actor.name(),
                                answer.request().uri().getRawPath(),
                                why,
                                answer.statusCode(),
                                body.substring(0, Math.min(400, body.length()))));
    }

    private void count(String about, HttpResponse<String> answer) {
        calls++;
        int status = answer.statusCode();
        outcomes.merge("%-22s %d".formatted(about, status), 1, Integer::sum);
    }

    @Override
    public synchronized String toString() {
        return "Authorisation matrix: %s%n%s%nUnproved: %s%nFailures: %d%n%s"
                .formatted(
                        size,
                        lines(
                                outcomes.entrySet().stream()
                                        .map(e -> "  %s  %6d".formatted(e.getKey(), e.getValue()))
                                        .toList()),
                        unproved(),
                        failures.size(),
                        lines(failures.stream().limit(SHOWN).toList()));
    }

    private static String lines(List<String> all) {
        return all.stream().collect(Collectors.joining("\n"));
    }
}
