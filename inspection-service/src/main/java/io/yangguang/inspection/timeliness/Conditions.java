package io.yangguang.inspection.timeliness;

import io.yangguang.rest.RowFilter;
import io.yangguang.rest.RowFilters;
import io.yangguang.rest.Scope;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects SQL conditions and their parameters; the caller's scope is always the first. */
final class Conditions {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Conditions(RowFilter scope) {
        sql.append('(').append(scope.sql()).append(')');
        parameters.addAll(scope.parameters());
    }

    Conditions and(String condition, Object... values) {
        sql.append(" AND (").append(condition).append(')');
        parameters.addAll(List.of(values));
        return this;
    }

    private Conditions and(RowFilter filter) {
        return and(filter.sql(), filter.parameters().toArray());
    }

    Conditions with(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, value);
    }

    Conditions of(Selection selection) {
        with("body_id = ?", selection.body());
        with("item_code = ?", selection.item());
        with("field_code = ?", selection.field());
        with("formed_on >= ?", selection.from());
        with("formed_on <= ?", selection.to());
        var division = selection.division();
        return division == null
                ? this
                : and(RowFilters.of(new Scope.Division(division), Set.of(), ""));
    }

    String sql() {
        return sql.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }
}
