package io.yangguang.rest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Scope → condition over the columns {@code body_id} and {@code division_code}. */
public final class RowFilters {

    private RowFilters() {}

    /**
     * @param reachable the caller's own body and its predecessors; only read for {@link
     *     Scope.OwnBody}
     * @param alias of the table, empty for none
     */
    public static RowFilter of(Scope scope, Collection<UUID> reachable, String alias) {
        String prefix = alias.isEmpty() ? "" : alias + ".";
        return switch (scope) {
            case Scope.All _ -> new RowFilter("TRUE", List.of());
            case Scope.Division(String code) -> division(prefix, Divisions.significant(code));
            case Scope.OwnBody(UUID own) -> {
                Set<UUID> bodies = new LinkedHashSet<>(reachable);
                bodies.add(own);
                String marks = String.join(", ", Collections.nCopies(bodies.size(), "?"));
                yield new RowFilter(prefix + "body_id IN (" + marks + ")", new ArrayList<>(bodies));
            }
        };
    }

    private static RowFilter division(String prefix, String significant) {
        return significant.isEmpty()
                ? new RowFilter("TRUE", List.of())
                : new RowFilter(prefix + "division_code LIKE ?", List.of(significant + "%"));
    }
}
