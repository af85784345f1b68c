package io.yangguang.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 413 with a problem document: for JSON bodies over {@code yangguang.rest.json-limit}, and for any
 * body over the server's own limit, where Quarkus would answer without a word. Streams and uploads
 * of other types are limited by those who take them.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class BodyLimits implements ContainerRequestFilter {

    /** Before the route with which Quarkus checks the length. */
    private static final int FIRST = 1000;

    private final ProblemResponses responses;
    private final SizeLimits limits;

    BodyLimits(ProblemResponses responses, SizeLimits limits) {
        this.responses = responses;
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isJson(request.getMediaType())) {
            return;
        }
        long limit = limits.json();
        if (length(request.getHeaderString(HttpHeaders.CONTENT_LENGTH)) > limit) {
            throw Problems.contentTooLarge(limit).asException();
        }
        if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null && request.hasEntity()) {
            request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseByLength, FIRST);
    }

    private void refuseByLength(RoutingContext context) {
        if (length(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) <= limits.server()) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(413)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(responses.text(Problems.contentTooLarge(limits.server())))
                .onComplete(_ -> context.request().connection().close());
    }

    private static boolean isJson(@Nullable MediaType type) {
        if (type == null) {
            return true;
        }
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return subtype.equals("json") || subtype.endsWith("+json");
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? -1 : Long.parseLong(header.strip());
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
