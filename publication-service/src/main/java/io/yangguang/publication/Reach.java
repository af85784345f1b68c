package io.yangguang.publication;

import io.yangguang.publication.reference.References;
import io.yangguang.rest.Caller;
import io.yangguang.rest.RowFilter;
import io.yangguang.rest.RowFilters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Whose data a caller reaches: his scope, and the bodies that his own succeeded. */
@ApplicationScoped
public class Reach {

    private final References references;

    Reach(References references) {
        this.references = references;
    }

    public boolean covers(Caller caller, UUID bodyId, String divisionCode) {
        return caller.scope().covers(bodyId, divisionCode, bodies(caller));
    }

    /** The condition on a table's columns body_id and division_code. */
    public RowFilter filter(Caller caller, String alias) {
        return RowFilters.of(caller.scope(), bodies(caller), alias);
    }

    private Set<UUID> bodies(Caller caller) {
        return caller.body().map(references::reachableFrom).orElseGet(Set::of);
    }
}
