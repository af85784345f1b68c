package io.yangguang.catalog.body;

import io.yangguang.catalog.body.model.Body;
import io.yangguang.rest.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What other features ask about bodies. */
public interface Bodies {

    Optional<Body> find(UUID id);

    /** Whether the caller's scope covers the body; where not, its id answers 404. */
    boolean visible(Caller caller, Body body);

    /** The body itself and all whose duties it carries, over any number of steps. */
    Set<UUID> reachableFrom(UUID body);

    /**
     * Registers the placeholder body of an import, or finds it. Idempotent, also under concurrency:
     * the id comes from the platform's name. Runs in a transaction of its own, so that the running
     * one need not hold the lock on the reference revision.
     *
     * @param platform the platform's name as the notice gives it
     */
    Body placeholder(String platform, String divisionCode);
}
