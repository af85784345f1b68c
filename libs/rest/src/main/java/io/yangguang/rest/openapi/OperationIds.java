package io.yangguang.rest.openapi;

import java.util.Locale;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** Names an operation that bears no name, by its address, which is a contract too. */
final class OperationIds {

    private OperationIds() {}

    /** {@code GET /api/catalog/v1/items/{id}/versions} is {@code getItemsByIdVersions}. */
    static String of(HttpMethod method, String path) {
        var name = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (var part : path.replaceFirst("^/(api/[a-z]+|open)/v\\d+", "").split("/", -1)) {
            if (part.startsWith("{")) {
                name.append("By");
            }
            for (var word : part.split("[^A-Za-z0-9]+", -1)) {
                if (!word.isEmpty()) {
                    name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
                }
            }
        }
        return name.toString();
    }
}
