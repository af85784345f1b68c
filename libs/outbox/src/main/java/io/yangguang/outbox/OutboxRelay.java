package io.yangguang.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** Runs this process's relay from start to shutdown. */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OutboxConfig config;
    private final Relay relay;
    private final Thread thread;

    OutboxRelay(
            OutboxConfig config,
            AgroalDataSource dataSource,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MeterRegistry metrics) {
        this.config = config;
        var pool = dataSource.getConfiguration().connectionPoolConfiguration();
        relay =
                new Relay(
                        Connections.like(pool.connectionFactoryConfiguration()),
                        () -> Producers.open(broker),
                        config.source(),
                        config.idle(),
                        CrashPoint.NONE);
        thread = Thread.ofPlatform().daemon().name("outbox-relay").unstarted(relay);
        metrics.gauge("yangguang.outbox.pending", relay, Relay::pending);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.stop();
        if (thread.isAlive() && !thread.join(PATIENCE)) {
            LOG.warn("Relay does not end; what it was telling is told again");
            thread.interrupt();
        }
    }

    void wake() {
        relay.wake();
    }

    RelayState state() {
        return relay.state();
    }

    boolean enabled() {
        return config.enabled();
    }

    long pending() {
        return relay.pending();
    }
}
