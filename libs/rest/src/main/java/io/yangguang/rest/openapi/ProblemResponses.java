package io.yangguang.rest.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Gives every answer that is a problem its media type and the values that {@code type} can take. A
 * method names its own problem types in the description of the response; docs/problems.md explains
 * each.
 */
final class ProblemResponses {

    private static final String PREFIX = "urn:yangguang:problem:";
    private static final String MEDIA_TYPE = "application/problem+json";

    /** Words joined by hyphens, and the four types that are one word. */
    private static final Pattern SLUG =
            Pattern.compile(
                    "(?<![A-Za-z-])([a-z]+(?:-[a-z]+)+|unauthenticated|forbidden|withdrawn)(?![A-Za-z-])");

    private final Map<String, APIResponse> shared;

    ProblemResponses(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var components = document.getComponents();
        var responses = components.getResponses();
        shared = responses == null ? Map.of() : Map.copyOf(responses);
        components.addSchema("Problem", CommonProblems.schema());
        CommonProblems.responses()
                .forEach((name, common) ->
                        components.addResponse(
                                name,
                                response(
                                        common.description(),
                                        common.status(),
                                        common.slugs(),
                                        null)));
    }

    void complete(Operation operation, Traits traits) {
        var own = new TreeMap<Integer, TreeSet<String>>();
        var descriptions = new TreeMap<Integer, String>();
        var before = new TreeMap<Integer, APIResponse>();
        var responses = operation.getResponses();
        responses
                .getAPIResponses()
                .forEach((code, response) -> {
                    if (code.matches("[45]\\d\\d")) {
                        var meant = resolve(response);
                        var status = Integer.valueOf(code);
                        var text = String.valueOf(meant.getDescription());
                        before.put(status, meant);
                        descriptions.put(status, text.replace(PREFIX, ""));
                        own.put(status, slugs(text));
                    }
                });
        CommonProblems.of(traits)
                .forEach((status, slugs) ->
                        own.computeIfAbsent(status, _ -> new TreeSet<>()).addAll(slugs));
        own.forEach((status, slugs) -> {
            var name = CommonProblems.nameOf(status, slugs);
            responses.addAPIResponse(
                    status.toString(),
                    name != null
                            ? OASFactory.createAPIResponse().ref(name)
                            : response(
                                    CommonProblems.describe(status, descriptions.get(status)),
                                    status,
                                    slugs,
                                    before.get(status)));
        });
        if (traits.idempotent()) {
            key(operation);
        }
    }

    private APIResponse resolve(APIResponse response) {
        var ref = response.getRef();
        var found = ref == null ? null : shared.get(ref.substring(ref.lastIndexOf('/') + 1));
        return found == null ? response : found;
    }

    private static TreeSet<String> slugs(String text) {
        var found = new TreeSet<String>();
        SLUG.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static APIResponse response(
            String description,
            int status,
            Collection<String> slugs,
            @Nullable APIResponse before) {
        List<Object> types = new ArrayList<>();
        slugs.forEach(slug -> types.add(PREFIX + slug));
        Schema type = OASFactory.createSchema().addType(SchemaType.STRING).enumeration(types);
        Schema schema =
                OASFactory.createSchema()
                        .addAllOf(OASFactory.createSchema().ref("Problem"))
                        .addProperty("type", type);
        var media = OASFactory.createMediaType().schema(schema);
        var old = before == null || before.getContent() == null ? null : before.getContent();
        var example = old == null ? null : old.getMediaType(MEDIA_TYPE);
        if (example != null && example.getExamples() != null) {
            media.setExamples(example.getExamples());
        } else if (example != null && example.getExample() != null) {
            media.setExample(example.getExample());
        } else {
            media.setExample(CommonProblems.example(status, types));
        }
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(MEDIA_TYPE, media));
    }

    private static void key(Operation operation) {
        operation.addParameter(
                OASFactory.createParameter()
                        .name("Idempotency-Key")
                        .in(In.HEADER)
                        .description(
                                "同一键同样内容只执行一次，保留 30 天 / runs once per key and content, kept 30"
                                        + " days")
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                        .example("2026-02-13-0001"));
    }
}
