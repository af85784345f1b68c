package io.yangguang.publication.obligation;

import io.yangguang.publication.reference.Replica;
import io.yangguang.rest.Caller;
import io.yangguang.rest.RowFilter;
import io.yangguang.rest.RowFilters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** The one place that turns a caller's scope into a condition on rows of this feature. */
@ApplicationScoped
class Scopes {
    private final Replica replica;

    Scopes(Replica replica) {
        this.replica = replica;
    }

    /** A successor's users reach what its predecessors formed. */
    RowFilter of(Caller caller, String alias) {
        Set<UUID> reachable = caller.body().map(replica::reachableFrom).orElse(Set.of());
        return RowFilters.of(caller.scope(), reachable, alias);
    }
}
