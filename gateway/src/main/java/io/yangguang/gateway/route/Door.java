package io.yangguang.gateway.route;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yangguang.gateway.GatewaySettings;
import io.yangguang.gateway.limit.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The only way in: looks up where a path leads, limits the rate, verifies the token where one is
 * needed, and passes the request on. The services verify the token again for themselves.
 */
@ApplicationScoped
class Door {

    /** Before Quarkus' own routes, so that nothing is served that the door did not see. */
    private static final int FIRST = Integer.MIN_VALUE / 2;

    private static final List<String> PASSED_ON = List.of("/api/", "/open/", "/auth/");

    private final GatewaySettings settings;
    private final RateLimits limits;
    private final IdentityProviderManager identities;
    private final Map<Destination, Passage> passages = new EnumMap<>(Destination.class);

    Door(GatewaySettings settings, RateLimits limits, IdentityProviderManager identities) {
        this.settings = settings;
        this.limits = limits;
        this.identities = identities;
    }

    void open(@Observes Router router, Vertx vertx) {
        var client = vertx.createHttpClient(options());
        for (var destination : Destination.values()) {
            passages.put(destination, passage(client, destination));
        }
        router.route().order(FIRST).handler(this::enter);
        for (var prefix : PASSED_ON) {
            router.route(prefix + "*").handler(this::route);
        }
    }

    private HttpClientOptions options() {
        return new HttpClientOptions()
                .setMaxPoolSize(256)
                .setKeepAliveTimeout(30)
                .setDecompressionSupported(false)
                .setConnectTimeout((int) settings.connectTimeout().toMillis());
    }

    private Passage passage(HttpClient client, Destination destination) {
        return new Passage(
                client, origin(destination), destination.access(), settings.maximumBody());
    }

    private URI origin(Destination destination) {
        return switch (destination) {
            case CATALOG -> settings.catalog();
            case PUBLICATION, OPEN -> settings.publication();
            case INSPECTION -> settings.inspection();
            case LOGIN, LOGIN_RESOURCES -> settings.keycloak();
        };
    }

    /** Security headers for what the gateway itself serves; metrics only for this machine. */
    private void enter(RoutingContext context) {
        var path = context.normalizedPath();
        if (PASSED_ON.stream().noneMatch(path::startsWith)) {
            SecurityHeaders.add(context.response().headers(), path, context.request().isSSL());
        }
        if (path.startsWith("/q/") && !path.startsWith("/q/health") && !local(context.request())) {
            Answers.notFound(context);
            return;
        }
        context.next();
    }

    private static boolean local(HttpServerRequest request) {
        return request.remoteAddress().hostAddress().startsWith("127.")
                && request.getHeader("X-Forwarded-For") == null;
    }

    private void route(RoutingContext context) {
        var path = context.normalizedPath();
        var destination = Destination.of(path, settings.realm());
        // A path that reads otherwise once normalised (/open/../api) is judged by nobody.
        if (destination.isEmpty() || !path.equals(context.request().path())) {
            Answers.notFound(context);
            return;
        }
        if (declaredTooLarge(context)) {
            Answers.tooLarge(context, settings.maximumBody());
            return;
        }
        var address = context.request().remoteAddress().hostAddress();
        switch (destination.get().access()) {
            case ANYONE -> pass(context, destination.get(), limits.open(address));
            case LOGIN -> pass(context, destination.get(), limits.login(address));
            case TOKEN -> verify(context, destination.get());
        }
    }

    private boolean declaredTooLarge(RoutingContext context) {
        var declared = context.request().getHeader("Content-Length");
        return declared != null
                && !Destination.streams(context.normalizedPath())
                && Long.parseLong(declared) > settings.maximumBody();
    }

    private void verify(RoutingContext context, Destination destination) {
        // The body waits in the socket while the token is looked at.
        context.request().pause();
        // Quarkus would answer a bad token itself, without a problem document.
        BiConsumer<RoutingContext, Throwable> silent = (_, _) -> {};
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, silent);
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(identity -> admitted(context, destination, identity), _ -> refused(context));
    }

    private void admitted(
            RoutingContext context, Destination destination, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            refused(context);
            return;
        }
        pass(context, destination, limits.token(identity.getPrincipal().getName()));
    }

    private static void refused(RoutingContext context) {
        context.request().resume();
        Answers.unauthenticated(context);
    }

    private void pass(RoutingContext context, Destination destination, long waitSeconds) {
        if (waitSeconds > 0) {
            context.request().resume();
            Answers.tooMany(context, waitSeconds);
            return;
        }
        var passage = passages.get(destination);
        if (passage == null) {
            throw new IllegalStateException("No passage to " + destination);
        }
        passage.handle(context.request());
    }
}
