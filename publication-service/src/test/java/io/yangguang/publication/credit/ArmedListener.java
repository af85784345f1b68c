package io.yangguang.publication.credit;

import io.yangguang.publication.disclosure.DisclosureListener;
import io.yangguang.publication.disclosure.model.Disclosure;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Lets the taking down of chosen records die in the middle, when everything else is written. */
@Singleton
class ArmedListener implements DisclosureListener {

    private final Set<UUID> armed = ConcurrentHashMap.newKeySet();

    void arm(UUID recordId) {
        armed.add(recordId);
    }

    void disarm(UUID recordId) {
        armed.remove(recordId);
    }

    @Override
    public void takenDown(Disclosure disclosure, Disclosure.Withdrawal withdrawal) {
        if (armed.contains(disclosure.recordId())) {
            throw new IllegalStateException("died while taking down, as the test asked");
        }
    }
}
