package io.yangguang.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.List;

/** The topics of the tests. */
@ApplicationScoped
public class TestTopicSpecs {

    public static final String COUNTED = "test.counted";
    public static final String CRASHED = "test.crashed";

    /** May carry what is no event. */
    public static final String BROKEN = "test.broken";

    public static final String PLAIN = "test.plain";
    public static final String TYPE = "io.yangguang.test.counted.v1";

    @Produces
    @ApplicationScoped
    Topics topics() {
        return new Topics(
                List.of(
                        new TopicSpec(COUNTED, 3, false, Duration.ofDays(30)),
                        new TopicSpec(BROKEN, 1, false, Duration.ofDays(30)),
                        new TopicSpec(CRASHED, 1, false, Duration.ofDays(30)),
                        new TopicSpec(PLAIN, 1, true, Duration.ofDays(30))));
    }
}
