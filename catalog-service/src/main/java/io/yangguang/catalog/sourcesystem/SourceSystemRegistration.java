package io.yangguang.catalog.sourcesystem;

import io.yangguang.catalog.reference.Authority;
import io.yangguang.catalog.sourcesystem.model.RegistrationState;
import io.yangguang.catalog.sourcesystem.model.SourceSystem;
import io.yangguang.ids.Ids;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Steps between the database and Keycloak, each repeatable; the state says which were done. */
@ApplicationScoped
class SourceSystemRegistration {

    private final SourceSystemHandler handler;
    private final SourceSystemRows rows;
    private final KeycloakClients clients;
    private final BusinessClock clock;
    private final Ids ids;

    SourceSystemRegistration(
            SourceSystemHandler handler,
            SourceSystemRows rows,
            KeycloakClients clients,
            BusinessClock clock,
            Ids ids) {
        this.handler = handler;
        this.rows = rows;
        this.clients = clients;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param secret only in the answer to the call that completed the registration
     */
    record Registered(SourceSystem system, @Nullable String secret) {}

    Registered register(Caller caller, RegisterSourceSystem request) {
        Authority.requireEverywhere(caller);
        SourceSystem system = handler.begin(request.toModel(ids.next(), clock.now()));
        if (system.state() == RegistrationState.ACTIVE) {
            return new Registered(system, null);
        }
        String secret = clients.ensure(system);
        boolean completed = handler.activate(system);
        return new Registered(existing(system.id()), completed ? secret : null);
    }

    Registered renewSecret(Caller caller, UUID id) {
        Authority.requireEverywhere(caller);
        SourceSystem system = existing(id);
        if (system.state() != RegistrationState.ACTIVE) {
            throw Problems.conflict("source-system-not-active", "来源系统未启用")
                    .next("以相同内容重新登记，或换用新的clientId")
                    .asException();
        }
        String secret = clients.renewSecret(system);
        handler.secretRenewed(system);
        return new Registered(system, secret);
    }

    void disable(Caller caller, UUID id) {
        Authority.requireEverywhere(caller);
        SourceSystem system = existing(id);
        clients.disable(system);
        handler.disabled(system);
    }

    List<SourceSystem> list(Caller caller) {
        Authority.requireEverywhere(caller);
        return rows.all();
    }

    private SourceSystem existing(UUID id) {
        return rows.find(id).orElseThrow(() -> Problems.notFound("来源系统").asException());
    }
}
