package io.yangguang.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yangguang.rest.IdempotencyClaim.Answered;
import io.yangguang.rest.IdempotencyClaim.Claimed;
import io.yangguang.rest.IdempotencyClaim.InUse;
import io.yangguang.rest.IdempotencyClaim.Key;
import io.yangguang.rest.IdempotencyClaim.Reused;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries out what {@link Idempotent} promises, around the resource method. */
@Provider
@Idempotent
@Priority(Priorities.USER)
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String CLAIM = IdempotencyFilter.class.getName();
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int LONGEST_ROUTE = 1000;
    private static final int RETRY_SECONDS = 2;

    private final IdempotencyRows rows;
    private final TokenIdentity identity;
    private final ObjectMapper json;
    private final ProblemResponses responses;

    IdempotencyFilter(
            IdempotencyRows rows,
            TokenIdentity identity,
            ObjectMapper json,
            ProblemResponses responses) {
        this.rows = rows;
        this.identity = identity;
        this.json = json;
        this.responses = responses;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String given = request.getHeaderString(HEADER);
        if (given == null) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        switch (rows.claim(key(request, given), hash(request, body))) {
            case Claimed claimed -> request.setProperty(CLAIM, claimed);
            case Answered answered -> request.abortWith(replay(answered));
            case InUse _ -> request.abortWith(inUse());
            case Reused _ -> request.abortWith(responses.of(reused()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws IOException {
        if (request.getProperty(CLAIM) instanceof Claimed claim) {
            request.removeProperty(CLAIM);
            if (response.getStatus() / 100 == 2) {
                rows.keep(claim, answer(response));
            } else {
                rows.release(claim);
            }
        }
    }

    private Key key(ContainerRequestContext request, String given) {
        String route = request.getMethod() + " " + request.getUriInfo().getPath();
        if (!VISIBLE.matcher(given).matches() || route.length() > LONGEST_ROUTE) {
            throw Problem.of(400, "invalid-idempotency-key", "Idempotency-Key 无效")
                    .field(HEADER, "应为 1 至 200 个可见 ASCII 字符")
                    .asException();
        }
        return new Key(client(), route, given);
    }

    /** Two users of one client never see each other's answers. */
    private String client() {
        return identity.token()
                .map(token -> token.<Object>getClaim("azp") + ":" + token.getSubject())
                .orElse("anonymous");
    }

    /** SHA-256 of the query, a line feed and the raw body. */
    private static byte[] hash(ContainerRequestContext request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String query =
                    Optional.ofNullable(request.getUriInfo().getRequestUri().getRawQuery())
                            .orElse("");
            digest.update((query + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answered answer(ContainerResponseContext response) throws IOException {
        MediaType type = response.getMediaType();
        return new Answered(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                type == null ? MediaType.APPLICATION_JSON : type.toString(),
                text(response.getEntity()));
    }

    private @Nullable String text(@Nullable Object entity) throws IOException {
        return switch (entity) {
            case null -> null;
            case String text -> text;
            default -> json.writeValueAsString(entity);
        };
    }

    /** The body is text, which every writer passes on as it is. */
    private static Response replay(Answered answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).header("Idempotency-Replayed", "true");
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.entityTag() != null) {
            response.header(HttpHeaders.ETAG, answer.entityTag());
        }
        if (answer.body() != null) {
            response.type(answer.contentType()).entity(answer.body());
        }
        return response.build();
    }

    private Response inUse() {
        return responses
                .builder(
                        Problems.conflict("idempotency-key-in-use", "相同的请求正在处理")
                                .next("稍候用同一 Idempotency-Key 和同样的内容重试。"))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    private static Problem reused() {
        return Problem.of(422, "idempotency-key-reused", "Idempotency-Key 已用于其他内容")
                .field(HEADER, "新的内容须用新的 Idempotency-Key");
    }
}
