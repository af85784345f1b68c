package io.yangguang.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.yangguang.e2e.Things.Thing;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All operations times all actors times own, foreign and unknown things. */
final class Matrix {

    private static final int THREADS = 8;

    /** Of no row: a change with it finds the row, and never changes it. */
    private static final String STALE = "\"987654321\"";

    /** Refused by every reader of JSON here, because unknown members are. */
    private static final String REFUSED_BODY = "{\"a-member-that-nobody-knows\":1}";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<Operation> operations;
    private final List<Actor> actors;
    private final Things things;
    private final MatrixReport report = new MatrixReport();
    private final Map<String, JsonNode> samples = new ConcurrentHashMap<>();

    Matrix(List<Operation> operations, List<Actor> actors, Things things) {
        this.operations = operations;
        this.actors = actors;
        this.things = things;
    }

    MatrixReport call() throws Exception {
        long started = System.nanoTime();
        for (var operation : operations) {
            samples.put(operation.name(), sample(operation));
        }
        try (var threads = Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().factory())) {
            // Reads first: a thing that one actor takes down is still to be read by the others.
            for (var reads : List.of(true, false)) {
                var calls =
                        operations.stream()
                                .filter(operation -> operation.reads() == reads)
                                .flatMap(operation ->
                                        actors.stream()
                                                .<Future<?>>map(actor ->
                                                        threads.submit(
                                                                () -> call(operation, actor))))
                                .toList();
                for (var call : calls) {
                    call.get();
                }
            }
        }
        report.took(operations.size(), actors.size(), System.nanoTime() - started);
        return report;
    }

    private void call(Operation operation, Actor actor) {
        boolean everybodys = operation.roles().isEmpty();
        var own = thing(operation, each -> everybodys || actor.reaches(each.owner()));
        if (operation.roles().isPresent() && !actor.genuine()) {
            report.expect(401, operation, actor, "own", send(operation, actor, any(operation)));
            return;
        }
        if (!operation.letsIn(actor.rights())) {
            var answer = send(operation, actor, own.or(() -> any(operation)));
            report.expect(403, operation, actor, "own", answer);
            return;
        }
        boolean refers = refers(operation);
        if (!refers || operation.reads() && operation.pathParameters().isEmpty()) {
            var answer = send(operation, actor, Optional.empty());
            report.allowed(operation, actor, "none", answer);
            noForeignItem(operation, actor, answer);
        }
        if (!refers) {
            return;
        }
        var unknown = send(operation, actor, Optional.of(nothing(operation)));
        report.unknown(operation, actor, unknown);
        thing(operation, each -> !everybodys && !actor.reaches(each.owner()))
                .ifPresent(foreign ->
                        report.foreign(
                                operation,
                                actor,
                                send(operation, actor, Optional.of(foreign)),
                                unknown));
        own.filter(each -> each.fresh() || operation.reads() || operation.checksVersion())
                .ifPresent(each ->
                        report.allowed(
                                operation,
                                actor,
                                "own",
                                send(operation, actor, Optional.of(each))));
    }

    /** Whether a call names a thing: in its path, its query or its body. */
    private boolean refers(Operation operation) {
        return !operation.pathParameters().isEmpty()
                || operation.takes("record", "query")
                || !SampleBody.idMembers(samples.get(operation.name())).isEmpty();
    }

    private Optional<Thing> any(Operation operation) {
        return thing(operation, _ -> true).or(() -> Optional.of(nothing(operation)));
    }

    private Optional<Thing> thing(Operation operation, java.util.function.Predicate<Thing> wanted) {
        return collection(operation).flatMap(each -> things.one(each, wanted));
    }

    /** What a call is about: the list around its path, or the records that its body names. */
    private Optional<String> collection(Operation operation) {
        var members = SampleBody.idMembers(samples.get(operation.name()));
        boolean aboutRecords =
                operation.pathParameters().isEmpty()
                        && (members.contains("recordId") || operation.takes("record", "query"));
        return aboutRecords
                ? Optional.of("/api/catalog/v1/records")
                : things.around(operation.path());
    }

    private static Thing nothing(Operation operation) {
        return new Thing(operation.collection(), Map.of(), Actor.Owner.EVERYBODY, true);
    }

    /** Nothing in a list belongs to a body that the reader does not reach. */
    private void noForeignItem(Operation operation, Actor actor, HttpResponse<String> answer) {
        if (!operation.reads() || answer.statusCode() != 200 || operation.roles().isEmpty()) {
            return;
        }
        try {
            for (var item : Api.JSON.readTree(answer.body()).path("items")) {
                if (!actor.reaches(things.owner(item))) {
                    report.failed(operation, actor, "a foreign item in the list", answer);
                    return;
                }
            }
        } catch (IOException _) {
            // A list in another form than JSON.
        }
    }

    /** The sample that leads furthest: to being told that the thing does not exist. */
    private JsonNode sample(Operation operation) {
        var candidates = SampleBody.candidates(operation);
        if (!operation.takesJson() || operation.roles().isEmpty()) {
            return candidates.getFirst();
        }
        var caller =
                actors.stream()
                        .filter(actor ->
                                actor.genuine()
                                        && !actor.scope().isEmpty()
                                        && operation.letsIn(actor.rights()))
                        .findFirst();
        for (var candidate : candidates) {
            if (operation.pathParameters().isEmpty() && SampleBody.idMembers(candidate).isEmpty()) {
                continue;
            }
            samples.put(operation.name(), candidate);
            if (caller.isPresent()) {
                int status =
                        send(operation, caller.get(), Optional.of(nothing(operation))).statusCode();
                if (status == 404 || status == 200) {
                    return candidate;
                }
            }
        }
        return candidates.getFirst();
    }

    private HttpResponse<String> send(Operation operation, Actor actor, Optional<Thing> about) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(Suite.stack().gatewayUrl() + path(operation, about)))
                        .timeout(Duration.ofSeconds(60));
        var token = actor.token().get();
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (operation.checksVersion()) {
            request.header("If-Match", STALE);
        }
        if (!actor.headers().isEmpty()) {
            request.headers(actor.headers().toArray(String[]::new));
        }
        operation.mediaType().ifPresent(type -> request.header("Content-Type", type));
        var body = body(operation, about);
        request.method(
                operation.method(),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(operation.name() + " as " + actor.name(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(Operation operation, Optional<Thing> about) {
        var path = operation.path();
        boolean first = true;
        for (var parameter : operation.pathParameters()) {
            path = path.replace("{" + parameter + "}", encode(value(parameter, first, about)));
            first = false;
        }
        boolean filters =
                operation.pathParameters().isEmpty() && operation.takes("record", "query");
        return filters && about.isPresent() ? path + "?record=" + about.get().id("id") : path;
    }

    private static String value(String parameter, boolean first, Optional<Thing> about) {
        if (first) {
            return about.map(thing -> thing.id(parameter)).orElse(SampleBody.UNKNOWN);
        }
        var field = about.map(thing -> thing.fields().get(parameter));
        return field.orElse(parameter.equals("id") ? SampleBody.UNKNOWN : "1");
    }

    private String body(Operation operation, Optional<Thing> about) {
        if (operation.mediaType().isEmpty()) {
            return "";
        }
        if (!operation.takesJson()) {
            return "of no use";
        }
        if (about.isEmpty()) {
            return REFUSED_BODY;
        }
        var sample = samples.get(operation.name());
        var ids = new HashMap<String, String>();
        for (var member : SampleBody.idMembers(sample)) {
            ids.put(member, id(member, about.get()));
        }
        return SampleBody.with(sample, ids).toString();
    }

    private static String id(String member, Thing thing) {
        boolean ofRecord = thing.collection().endsWith("/records");
        return switch (member) {
            case "recordId" -> ofRecord ? thing.id("id") : thing.id("recordId");
            case "bodyId", "body" -> thing.fields().getOrDefault("bodyId", SampleBody.UNKNOWN);
            default -> thing.id(member);
        };
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
