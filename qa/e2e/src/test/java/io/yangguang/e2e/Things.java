package io.yangguang.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.yangguang.e2e.Actor.Owner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What there is to ask for, found through the lists of the services themselves. */
final class Things {

    /**
     * One entry of a list.
     *
     * @param fields its scalar members, as text
     * @param fresh made for this test, so that it may be changed
     */
    record Thing(String collection, Map<String, String> fields, Owner owner, boolean fresh) {

        /** What stands in the path for the collection's own parameter. */
        String id(String parameter) {
            return Optional.ofNullable(fields.get(parameter))
                    .or(() -> Optional.ofNullable(fields.get("id")))
                    .orElseGet(() -> fields.getOrDefault("recordId", SampleBody.UNKNOWN));
        }
    }

    private static final int PAGES = 40;

    private final List<Operation> operations;
    private final List<Actor> actors;
    private final Map<String, Owner> bodies = new HashMap<>();
    private final Map<String, Owner> records = new HashMap<>();
    private final Map<String, List<Thing>> things = new HashMap<>();

    private Things(List<Operation> operations, List<Actor> actors) {
        this.operations = operations;
        this.actors = actors.stream().filter(Actor::genuine).toList();
    }

    /** Reads all lists, has new things made, and reads them again. */
    static Things found(List<Operation> operations, List<Actor> actors, Runnable make) {
        var before = new Things(operations, actors);
        before.read(Set.of());
        var known = new HashSet<String>();
        before.things.values().forEach(list -> list.forEach(thing -> known.add(key(thing))));
        make.run();
        var after = new Things(operations, actors);
        after.read(known);
        return after;
    }

    private static String key(Thing thing) {
        return thing.collection() + " " + thing.id("id");
    }

    /** The newest that fits: what was made for this test comes first. */
    Optional<Thing> one(String collection, Predicate<Thing> wanted) {
        return things.getOrDefault(collection, List.of()).stream()
                .filter(wanted)
                .min(Comparator.comparing(thing -> !thing.fresh()));
    }

    boolean belongsToSomebody(String collection) {
        return one(collection, thing -> !thing.owner().everybody()).isPresent();
    }

    /** The longest collection that a path lies in; empty when there is none. */
    Optional<String> around(String path) {
        return things.keySet().stream()
                .filter(each -> path.equals(each) || path.startsWith(each + "/"))
                .max(Comparator.comparing(String::length));
    }

    Set<String> collections() {
        return things.keySet();
    }

    Owner owner(JsonNode item) {
        var body = item.path("bodyId").asText();
        if (!body.isEmpty()) {
            return bodies.getOrDefault(body, new Owner(body, ""));
        }
        return records.getOrDefault(item.path("recordId").asText(), Owner.EVERYBODY);
    }

    private void read(Set<String> known) {
        var lists = operations.stream().filter(this::isList).toList();
        lists.stream()
                .filter(list -> list.path().endsWith("/catalog/v1/bodies"))
                .forEach(list ->
                        items(list)
                                .forEach(body ->
                                        bodies.put(
                                                body.path("id").asText(),
                                                new Owner(
                                                        body.path("id").asText(),
                                                        body.path("divisionCode").asText()))));
        lists.stream()
                .filter(list -> list.path().endsWith("/catalog/v1/records"))
                .forEach(list ->
                        items(list)
                                .forEach(record ->
                                        records.put(record.path("id").asText(), owner(record))));
        for (var list : lists) {
            var all = new ArrayList<Thing>();
            for (var item : items(list)) {
                var thing = new Thing(list.path(), scalars(item), owner(item), true);
                all.add(
                        known.contains(key(thing))
                                ? new Thing(list.path(), thing.fields(), thing.owner(), false)
                                : thing);
            }
            things.put(list.path(), all);
        }
    }

    private boolean isList(Operation operation) {
        return operation.reads()
                && operation.pathParameters().isEmpty()
                && operations.stream()
                        .anyMatch(other ->
                                !other.pathParameters().isEmpty()
                                        && other.collection().equals(operation.path()));
    }

    /** As somebody who sees all, or together those who see a body each. */
    private List<JsonNode> items(Operation list) {
        var readers = actors.stream().filter(actor -> list.letsIn(actor.rights())).toList();
        var one = readers.stream().filter(actor -> actor.scope().equals("ALL")).findFirst();
        var found = new ArrayList<JsonNode>();
        for (var reader : one.map(List::of).orElse(readers)) {
            var next = list.path() + (list.takes("limit", "query") ? "?limit=100" : "");
            for (int page = 0; page < PAGES && !next.isEmpty(); page++) {
                var answer = Api.with(reader.token().get()).get(next);
                // A list that wants to be told what to look for has nothing to give here.
                var json = answer.status() == 400 ? Api.JSON.nullNode() : answer.expect(200).json();
                array(json).forEach(found::add);
                next = json.path("next").isTextual() ? json.path("next").asText() : "";
            }
        }
        return found;
    }

    private static JsonNode array(JsonNode answer) {
        if (answer.isArray()) {
            return answer;
        }
        for (var member : answer) {
            if (member.isArray()) {
                return member;
            }
        }
        return Api.JSON.createArrayNode();
    }

    private static Map<String, String> scalars(JsonNode item) {
        var fields = new HashMap<String, String>();
        item.properties()
                .forEach(field -> {
                    if (field.getValue().isValueNode()) {
                        fields.put(field.getKey(), field.getValue().asText());
                    }
                });
        return fields;
    }
}
