package io.yangguang.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when each subscription has joined its group once; later trouble is told, not acted on. */
@Readiness
@ApplicationScoped
class InboxReadiness implements HealthCheck {

    private final Inbox inbox;

    InboxReadiness(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("inbox");
        boolean ready = true;
        for (ConsumerLoop loop : inbox.loops()) {
            ready &= loop.joined();
            String trouble = loop.trouble();
            answer.withData(
                    loop.name(),
                    !trouble.isEmpty() ? trouble : loop.joined() ? "joined" : "joining");
        }
        return answer.status(ready).build();
    }
}
