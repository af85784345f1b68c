package io.yangguang.publication.obligation;

import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lists obligations by due date. Open ones are found through the few terms, closed ones through
 * their own frozen date; each branch is cut to a page before the two are merged.
 */
@ApplicationScoped
class ObligationListRows {
    private final Database database;

    ObligationListRows(Database database) {
        this.database = database;
    }

    record Listed(ObligationRow duty, TermRow term, LocalDate dueOn) {}

    Optional<Listed> find(UUID id, RowFilter scope) {
        List<@Nullable Object> parameters = new ArrayList<>(scope.parameters());
        parameters.add(id);
        return database.first(
                select("coalesce(o.due_on, t.due_on)") + " where " + scope.sql() + " and o.id = ?",
                ObligationListRows::read,
                parameters.toArray());
    }

    List<Listed> list(ObligationFilter filter) {
        List<@Nullable Object> parameters = new ArrayList<>();
        List<String> branches = new ArrayList<>();
        if (filter.wantsOpen()) {
            branches.add(branch(filter, "t.due_on", "o.state = 'OPEN'", parameters));
        }
        if (filter.wantsClosed()) {
            branches.add(branch(filter, "o.due_on", "o.state <> 'OPEN'", parameters));
        }
        if (branches.isEmpty()) {
            return List.of();
        }
        parameters.add(filter.limit());
        return database.query(
                "select * from (("
                        + String.join(") union all (", branches)
                        + ")) page order by sort_due, id limit ?",
                ObligationListRows::read,
                parameters.toArray());
    }

    private static String branch(
            ObligationFilter filter, String due, String states, List<@Nullable Object> parameters) {
        Conditions where = new Conditions(parameters);
        where.always(states);
        where.always(filter.scope().sql(), filter.scope().parameters().toArray());
        where.when(filter.record(), "o.record_id = ?");
        where.when(filter.body(), "o.body_id = ?");
        where.when(filter.item(), "(o.item_code = ? or o.item_id::text = ?)", filter.item());
        where.when(filter.state(), "o.state = ?");
        where.when(filter.dueFrom(), due + " >= ?");
        where.when(filter.dueTo(), due + " <= ?");
        ObligationFilter.@Nullable Due urgency = filter.due();
        if (urgency != null) {
            switch (urgency) {
                case OVERDUE -> where.always("t.latest < ?", filter.today());
                case SOON ->
                        where.always(
                                "t.latest >= ? and t.earliest <= ?",
                                filter.today(),
                                filter.soonUntil());
                case PROVISIONAL -> where.always("t.provisional");
            }
        }
        ObligationFilter.@Nullable After after = filter.after();
        if (after != null) {
            where.always("(" + due + ", o.id) > (?, ?)", after.dueOn(), after.id());
        }
        parameters.add(filter.limit());
        return select(due) + " where " + where + " order by " + due + ", o.id limit ?";
    }

    private static String select(String due) {
        return "select o.*, "
                + TermRow.COLUMNS
                + ", "
                + due
                + " as sort_due from obligation o join term t on t.id = o.term_id";
    }

    private static Listed read(ResultSet row) throws SQLException {
        return new Listed(
                ObligationRow.read(row), TermRow.read(row), Columns.date(row, "sort_due"));
    }

    /** Conditions joined by and, whose parameters are collected in their order. */
    private static final class Conditions {
        private final List<@Nullable Object> parameters;
        private final List<String> all = new ArrayList<>();

        Conditions(List<@Nullable Object> parameters) {
            this.parameters = parameters;
        }

        void always(String condition, @Nullable Object... values) {
            all.add(condition);
            parameters.addAll(Arrays.asList(values));
        }

        void when(@Nullable Object value, String condition, @Nullable Object... further) {
            if (value != null) {
                all.add(condition);
                parameters.add(value);
                parameters.addAll(Arrays.asList(further));
            }
        }

        @Override
        public String toString() {
            return String.join(" and ", all);
        }
    }
}
