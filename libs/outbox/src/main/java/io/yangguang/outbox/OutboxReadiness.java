package io.yangguang.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the relay runs. A broker that is away does not make the service unready: what it has
 * to tell waits in the outbox.
 */
@Readiness
@ApplicationScoped
class OutboxReadiness implements HealthCheck {

    private final OutboxRelay relay;

    OutboxReadiness(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        RelayState state = relay.state();
        boolean up =
                !relay.enabled()
                        || switch (state) {
                            case RelayState.Leading _,
                                    RelayState.Following _,
                                    RelayState.Failing _ ->
                                    true;
                            case RelayState.Starting _, RelayState.Stopped _ -> false;
                        };
        return HealthCheckResponse.named("outbox")
                .status(up)
                .withData("relay", relay.enabled() ? state.toString() : "disabled")
                .withData("pending", relay.pending())
                .build();
    }
}
