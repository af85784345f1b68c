package io.yangguang.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangguang.gateway.GatewaySettings;
import io.yangguang.gateway.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;

/** Reads each service's OpenAPI document and rewrites it for readers outside the door. */
@ApplicationScoped
class ApiDocuments {

    private static final String OPEN_SIDE = "/open/";

    private final GatewaySettings settings;
    private final Upstream upstream;
    private final ObjectMapper json;

    ApiDocuments(GatewaySettings settings, Upstream upstream, ObjectMapper json) {
        this.settings = settings;
        this.upstream = upstream;
        this.json = json;
    }

    /** The document as JSON, its server being the gateway and only the paths that lead there. */
    String read(ApiName name) {
        var document = (ObjectNode) upstream.json(origin(name), "/q/openapi?format=json").body();
        keepPaths(document, name);
        document.putArray("servers").addObject().put("url", "/");
        if (name == ApiName.OPEN && document.get("info") instanceof ObjectNode info) {
            info.put("title", "阳光公开 · 公众接口 / Yangguang open side");
            document.remove("security");
        }
        Components.keepUsed(document, name != ApiName.OPEN);
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI origin(ApiName name) {
        return switch (name) {
            case CATALOG -> settings.catalog();
            case PUBLICATION, OPEN -> settings.publication();
            case INSPECTION -> settings.inspection();
        };
    }

    private static void keepPaths(ObjectNode document, ApiName name) {
        if (!(document.get("paths") instanceof ObjectNode paths)) {
            return;
        }
        var others = new ArrayList<String>();
        for (var path : paths.properties()) {
            var open = path.getKey().startsWith(OPEN_SIDE);
            if (open != (name == ApiName.OPEN)) {
                others.add(path.getKey());
            }
        }
        paths.remove(others);
        dropUnusedTags(document, paths);
    }

    private static void dropUnusedTags(ObjectNode document, ObjectNode paths) {
        if (document.get("tags") instanceof com.fasterxml.jackson.databind.node.ArrayNode tags) {
            var used = new ArrayList<String>();
            paths.findValues("tags").forEach(list -> list.forEach(tag -> used.add(tag.asText())));
            for (int i = tags.size() - 1; i >= 0; i--) {
                JsonNode tag = tags.get(i);
                if (!used.contains(tag.path("name").asText())) {
                    tags.remove(i);
                }
            }
        }
    }
}
