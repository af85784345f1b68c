package io.yangguang.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/** Leaves out of a document what its paths do not refer to: the open side shows no inner shapes. */
final class Components {

    private static final String SECURITY = "securitySchemes";

    private Components() {}

    static void keepUsed(ObjectNode document, boolean withSecurity) {
        if (!(document.get("components") instanceof ObjectNode components)) {
            return;
        }
        var used = used(document);
        for (var kind : components.properties()) {
            if (kind.getKey().equals(SECURITY) || !(kind.getValue() instanceof ObjectNode all)) {
                continue;
            }
            var unused = new ArrayList<String>();
            all.fieldNames()
                    .forEachRemaining(name -> {
                        if (!used.contains("#/components/" + kind.getKey() + "/" + name)) {
                            unused.add(name);
                        }
                    });
            all.remove(unused);
        }
        if (!withSecurity) {
            components.remove(SECURITY);
        }
    }

    /** What the paths refer to, and what that refers to. */
    private static Set<String> used(ObjectNode document) {
        var used = new HashSet<String>();
        var open = new ArrayDeque<JsonNode>();
        open.add(document.path("paths"));
        while (!open.isEmpty()) {
            for (var reference : open.remove().findValuesAsText("$ref")) {
                if (used.add(reference) && reference.startsWith("#/")) {
                    open.add(document.at(reference.substring(1)));
                }
            }
        }
        return used;
    }
}
