package io.yangguang.catalog.sourcesystem;

import io.yangguang.catalog.sourcesystem.model.DataScope;
import io.yangguang.catalog.sourcesystem.model.RegistrationState;
import io.yangguang.catalog.sourcesystem.model.SourceSystem;
import io.yangguang.catalog.sql.Line;
import io.yangguang.catalog.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SourceSystemRows {

    private final Sql sql;

    SourceSystemRows(Sql sql) {
        this.sql = sql;
    }

    List<SourceSystem> all() {
        return sql.list(
                "SELECT * FROM source_system ORDER BY client_id", SourceSystemRows::sourceSystem);
    }

    Optional<SourceSystem> find(UUID id) {
        return sql.one(
                "SELECT * FROM source_system WHERE id = ?", SourceSystemRows::sourceSystem, id);
    }

    /** Enters the system, unless its client id is there; gives what is there then. */
    SourceSystem insertOrFind(SourceSystem system) {
        sql.run(
                """
                INSERT INTO source_system (id, client_id, name, scope, body_id, division_code, state, registered_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (client_id) DO NOTHING
                """,
                system.id(),
                system.clientId(),
                system.name(),
                system.scope(),
                system.bodyId(),
                system.divisionCode(),
                system.state(),
                system.registeredAt());
        return sql.one(
                        "SELECT * FROM source_system WHERE client_id = ?",
                        SourceSystemRows::sourceSystem,
                        system.clientId())
                .orElseThrow();
    }

    /** Whether the system was in that state and now is in the other. */
    boolean move(UUID id, RegistrationState from, RegistrationState to) {
        return sql.run(
                        "UPDATE source_system SET state = ? WHERE id = ? AND state = ?",
                        to,
                        id,
                        from)
                == 1;
    }

    private static SourceSystem sourceSystem(Line line) {
        return new SourceSystem(
                line.id("id"),
                line.text("client_id"),
                line.text("name"),
                line.constant("scope", DataScope.class),
                line.idOrNull("body_id"),
                line.textOrNull("division_code"),
                line.constant("state", RegistrationState.class),
                line.instant("registered_at"));
    }
}
