package io.yangguang.publication;

import io.yangguang.outbox.TopicSpec;
import io.yangguang.outbox.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.List;

/** The topics this service writes and reads; each is created at start where it is missing. */
@ApplicationScoped
public class PublicationTopics {
    public static final String REFERENCE = "yangguang.catalog.reference";
    public static final String RECORDS = "yangguang.catalog.records";
    public static final String TERMS = "yangguang.publication.terms";
    public static final String OBLIGATIONS = "yangguang.publication.obligations";
    public static final String DISCLOSURES = "yangguang.publication.disclosures";
    public static final String DELIVERIES = "yangguang.publication.deliveries";

    private static final Duration KEPT = Duration.ofDays(30);

    @Produces
    @ApplicationScoped
    Topics topics() {
        return new Topics(
                List.of(
                        new TopicSpec(REFERENCE, 1, true, KEPT),
                        new TopicSpec(RECORDS, 6, false, KEPT),
                        new TopicSpec(TERMS, 1, true, KEPT),
                        new TopicSpec(OBLIGATIONS, 6, false, KEPT),
                        new TopicSpec(DISCLOSURES, 6, false, KEPT),
                        new TopicSpec(DELIVERIES, 6, false, KEPT)));
    }
}
