package io.yangguang.rest.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Runs once, when a service is built. What an operation answers on its own account is written at
 * its method; what follows from the kind of operation (a token, a body, If-Match, an idempotency
 * key) is said here, so that a new endpoint cannot forget it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {

    private final IndexView index;

    public DocumentFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        var idempotent = new IdempotentRoutes(index);
        var problems = new ProblemResponses(document);
        var examples = new Examples(document);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations()
                                .forEach((method, operation) -> {
                                    if (operation.getOperationId() == null) {
                                        operation.setOperationId(OperationIds.of(method, path));
                                    }
                                    problems.complete(
                                            operation,
                                            Traits.of(
                                                    path,
                                                    item,
                                                    operation,
                                                    idempotent.contains(method, path)));
                                    examples.complete(path, operation);
                                }));
    }
}
