package io.yangguang.rest;

import io.yangguang.audit.ActorSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The audit's actor: the token's subject; {@code system} outside a request. */
@ApplicationScoped
class TokenActorSource implements ActorSource {

    private static final String SYSTEM = "system";
    private static final String ANONYMOUS = "anonymous";

    private final TokenIdentity identity;

    TokenActorSource(TokenIdentity identity) {
        this.identity = identity;
    }

    @Override
    public String actor() {
        if (!identity.insideRequest()) {
            return SYSTEM;
        }
        return identity.token().map(JsonWebToken::getSubject).orElse(ANONYMOUS);
    }

    @Override
    public String client() {
        if (!identity.insideRequest()) {
            return SYSTEM;
        }
        return identity.token()
                .map(token -> String.valueOf(token.<Object>getClaim("azp")))
                .orElse(ANONYMOUS);
    }
}
