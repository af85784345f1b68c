package io.yangguang.catalog.record;

import io.yangguang.rest.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who submits.
 *
 * @param sourceSystem the client, when it acts for itself; null for a person
 */
record Submitter(String author, @Nullable String sourceSystem) {

    /** Keycloak's user name of a client that acts for itself. */
    private static final String SERVICE_ACCOUNT = "service-account-";

    static Submitter of(Caller caller) {
        boolean service = caller.userName().equals(SERVICE_ACCOUNT + caller.client());
        return new Submitter(caller.subject(), service ? caller.client() : null);
    }
}
