package io.yangguang.rest;

import java.util.List;

/**
 * A condition for a WHERE clause.
 *
 * @param sql never empty; {@code TRUE} where nothing is filtered
 * @param parameters for the question marks, in their order
 */
public record RowFilter(String sql, List<Object> parameters) {
    public RowFilter {
        parameters = List.copyOf(parameters);
    }
}
