package io.yangguang.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Stops children in the order that loses nothing: services, then what they stand on. */
final class Shutdown {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Shutdown() {}

    static void of(List<Child> children) {
        together(children, child -> !List.of("PostgreSQL", "Kafka").contains(child.name()));
        together(children, child -> true);
    }

    private static void together(List<Child> children, Predicate<Child> which) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            children.stream()
                    .filter(which)
                    .forEach(child -> threads.submit(() -> child.stop(PATIENCE)));
        }
    }
}
