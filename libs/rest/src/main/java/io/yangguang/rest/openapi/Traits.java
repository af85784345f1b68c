package io.yangguang.rest.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** What of an operation decides which problems it shares with others of its kind. */
record Traits(
        boolean guarded,
        boolean json,
        boolean body,
        boolean query,
        boolean cursor,
        boolean named,
        boolean conditional,
        boolean idempotent) {

    static Traits of(String path, PathItem item, Operation operation, boolean idempotent) {
        List<Parameter> parameters = new ArrayList<>();
        if (item.getParameters() != null) {
            parameters.addAll(item.getParameters());
        }
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        var content =
                operation.getRequestBody() == null ? null : operation.getRequestBody().getContent();
        var types = content == null ? Set.<String>of() : content.getMediaTypes().keySet();
        return new Traits(
                path.startsWith("/api/"),
                types.contains("application/json"),
                !types.isEmpty(),
                parameters.stream().anyMatch(p -> p.getIn() == In.QUERY),
                parameters.stream()
                        .anyMatch(p -> "cursor".equals(p.getName()) || "after".equals(p.getName())),
                parameters.stream().anyMatch(p -> p.getIn() == In.PATH),
                parameters.stream().anyMatch(p -> "If-Match".equalsIgnoreCase(p.getName())),
                idempotent);
    }
}
