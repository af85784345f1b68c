package io.yangguang.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.yangguang.time.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Creates the declared topics that are missing; while Kafka is away it tries on beside the start.
 */
@ApplicationScoped
class TopicSetup {

    private static final Logger LOG = Logger.getLogger(TopicSetup.class);

    private final OutboxConfig config;
    private final Map<String, Object> broker;
    private final List<TopicSpec> specs;
    private final Thread thread;

    TopicSetup(
            OutboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Instance<Topics> topics) {
        this.config = config;
        this.broker = broker;
        this.specs = topics.stream().flatMap(declared -> declared.specs().stream()).toList();
        this.thread = Thread.ofVirtual().name("topic-setup").unstarted(this::untilDone);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled() && !specs.isEmpty()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void untilDone() {
        var backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("default.api.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 5_000);
        try (Admin admin = Admin.create(settings)) {
            while (!tryAll(admin)) {
                Thread.sleep(backoff.next());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            LOG.error("Cannot create topics", e);
        }
    }

    private boolean tryAll(Admin admin) throws InterruptedException {
        Collection<NewTopic> wanted = specs.stream().map(TopicSetup::topic).toList();
        boolean done = true;
        for (var result : admin.createTopics(wanted).values().entrySet()) {
            try {
                result.getValue().get(15, TimeUnit.SECONDS);
                LOG.infof("Created topic %s", result.getKey());
            } catch (ExecutionException | TimeoutException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    LOG.debugf(e, "Topic %s is not created yet", result.getKey());
                    done = false;
                }
            }
        }
        return done;
    }

    private static NewTopic topic(TopicSpec spec) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Producers.LARGEST_MESSAGE));
        if (spec.compacted()) {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        } else {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            config.put(
                    TopicConfig.RETENTION_MS_CONFIG, String.valueOf(spec.retention().toMillis()));
        }
        return new NewTopic(spec.name(), Optional.of(spec.partitions()), Optional.empty())
                .configs(config);
    }
}
