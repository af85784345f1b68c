package io.yangguang.time;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the clocks; the only place of the services that reads the machine's time. */
@ApplicationScoped
class Wiring {

    private final Duration offset;

    Wiring(
            ClockConfig config,
            @ConfigProperty(name = "yangguang.sandbox", defaultValue = "false") boolean sandbox) {
        if (!config.offset().isZero() && !sandbox) {
            throw new IllegalStateException(
                    "yangguang.clock.offset is %s, but only a sandbox (yangguang.sandbox=true) may move the business clock"
                            .formatted(config.offset()));
        }
        this.offset = config.offset();
    }

    /** So that a refused offset ends the start and not the first request. */
    void check(@Observes StartupEvent start) {}

    @Produces
    @DefaultBean
    @ApplicationScoped
    BusinessClock businessClock() {
        return () -> Instant.now().plus(offset);
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    SystemClock systemClock() {
        return Instant::now;
    }
}
