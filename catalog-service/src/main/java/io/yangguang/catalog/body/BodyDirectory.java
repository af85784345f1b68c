package io.yangguang.catalog.body;

import io.yangguang.catalog.body.model.Body;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class BodyDirectory implements Bodies {

    private final BodyRows rows;
    private final AssignmentRows assignments;
    private final PlaceholderHandler placeholders;

    BodyDirectory(BodyRows rows, AssignmentRows assignments, PlaceholderHandler placeholders) {
        this.rows = rows;
        this.assignments = assignments;
        this.placeholders = placeholders;
    }

    @Override
    public Optional<Body> find(UUID id) {
        return rows.find(id);
    }

    @Override
    public boolean visible(Caller caller, Body body) {
        Set<UUID> reachable =
                caller.scope() instanceof Scope.OwnBody(UUID own)
                        ? assignments.reachableFrom(own)
                        : Set.of();
        return caller.scope().covers(body.id(), body.divisionCode(), reachable);
    }

    @Override
    public Set<UUID> reachableFrom(UUID body) {
        return assignments.reachableFrom(body);
    }

    @Override
    public Body placeholder(String platform, String divisionCode) {
        return rows.find(PlaceholderHandler.id(platform))
                .orElseGet(() -> placeholders.register(platform, divisionCode));
    }
}
