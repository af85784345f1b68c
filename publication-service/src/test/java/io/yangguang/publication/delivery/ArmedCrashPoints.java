package io.yangguang.publication.delivery;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Lets a worker die once where the process would; whatever it had not saved is lost with it. */
@Alternative
@Priority(1)
@Singleton
class ArmedCrashPoints extends CrashPoints {

    private final Set<String> armed = ConcurrentHashMap.newKeySet();

    ArmedCrashPoints() {
        super(false, Optional.empty());
    }

    void arm(String point, UUID deliveryId) {
        armed.add(point + deliveryId);
    }

    boolean isArmed(String point, UUID deliveryId) {
        return armed.contains(point + deliveryId);
    }

    @Override
    void reach(String point, UUID deliveryId) {
        if (armed.remove(point + deliveryId)) {
            throw new IllegalStateException("died at " + point + ", as the test asked");
        }
    }
}
