package io.yangguang.catalog.record;

import io.yangguang.catalog.body.Bodies;
import io.yangguang.catalog.record.model.RecordVersion;
import io.yangguang.rest.Caller;
import io.yangguang.rest.RowFilter;
import io.yangguang.rest.RowFilters;
import io.yangguang.rest.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The records that a caller may see: the one place where scope becomes a condition. */
@ApplicationScoped
class RecordSight {

    private final RecordRows rows;
    private final Bodies bodies;

    RecordSight(RecordRows rows, Bodies bodies) {
        this.rows = rows;
        this.bodies = bodies;
    }

    /** Over table alias {@code r}. */
    RowFilter filter(Caller caller) {
        Set<UUID> reachable =
                caller.scope() instanceof Scope.OwnBody(UUID body)
                        ? bodies.reachableFrom(body)
                        : Set.of();
        return RowFilters.of(caller.scope(), reachable, "r");
    }

    Optional<RecordVersion> current(UUID id, Caller caller) {
        return rows.current(id, filter(caller));
    }

    Optional<RecordVersion> version(UUID id, long version, Caller caller) {
        return rows.version(id, version, filter(caller));
    }

    List<RecordVersion> versions(UUID id, Caller caller) {
        return rows.versions(id, filter(caller));
    }

    List<RecordSummary> list(RecordSearch search, Caller caller) {
        return rows.list(search, filter(caller));
    }
}
