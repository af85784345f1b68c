package io.yangguang.rest;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The verified token of the running request. */
@Singleton
class TokenIdentity {

    private final CurrentIdentityAssociation association;
    private final CurrentVertxRequest request;

    TokenIdentity(CurrentIdentityAssociation association, CurrentVertxRequest request) {
        this.association = association;
        this.request = request;
    }

    /** False in consumers and sweeps. */
    boolean insideRequest() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null;
    }

    SecurityIdentity identity() {
        return association.getIdentity();
    }

    /** Empty for anonymous callers. */
    Optional<JsonWebToken> token() {
        return identity().getPrincipal() instanceof JsonWebToken token
                ? Optional.of(token)
                : Optional.empty();
    }
}
