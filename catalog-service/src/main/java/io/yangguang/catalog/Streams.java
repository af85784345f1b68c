package io.yangguang.catalog;

import io.yangguang.outbox.TopicSpec;
import io.yangguang.outbox.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.List;

/** The topics this service writes to. */
@ApplicationScoped
public class Streams {

    /**
     * Reference data, whole state per key and version; one partition, so its order is the order of
     * commits.
     */
    public static final String REFERENCE = "yangguang.catalog.reference";

    /** Formed, changed and withdrawn records, keyed by record. */
    public static final String RECORDS = "yangguang.catalog.records";

    @Produces
    @ApplicationScoped
    Topics topics() {
        return new Topics(
                List.of(
                        new TopicSpec(REFERENCE, 1, true, Duration.ofDays(30)),
                        new TopicSpec(RECORDS, 6, false, Duration.ofDays(30))));
    }
}
