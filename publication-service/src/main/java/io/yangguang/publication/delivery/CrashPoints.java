package io.yangguang.publication.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Named places at which a sandbox can be told to die, so that tests see what a crash there leaves.
 */
@ApplicationScoped
class CrashPoints {

    static final String BEFORE_SEND = "delivery-before-send";
    static final String AFTER_SEND_BEFORE_SAVE = "delivery-after-send-before-save";

    private static final int AS_KILL_9 = 137;

    private final Optional<String> armed;

    CrashPoints(
            @ConfigProperty(name = "yangguang.sandbox", defaultValue = "false") boolean sandbox,
            @ConfigProperty(name = "yangguang.crash-point") Optional<String> point) {
        armed = point.filter(_ -> sandbox);
    }

    /** Armed for all deliveries by the name of the point, for one by {@code point@deliveryId}. */
    void reach(String point, UUID deliveryId) {
        if (armed.filter(a -> a.equals(point) || a.equals(point + "@" + deliveryId)).isPresent()) {
            Runtime.getRuntime().halt(AS_KILL_9);
        }
    }
}
