package io.yangguang.rest;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 401 and 403; the reason for refusing a token is not told to its bearer.
 *
 * <p>Public, because Quarkus calls mappers of a library from another class loader.
 */
public class SecurityMappers {

    private final ProblemResponses responses;

    public SecurityMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper(
            value = {
                AuthenticationFailedException.class,
                AuthenticationCompletionException.class,
                UnauthorizedException.class
            },
            priority = Priorities.USER - 1)
    public Response unauthenticated(RoutingContext context) {
        var answer =
                responses.builder(
                        Problem.of(401, "unauthenticated", "未登录或登录已失效").next("取得有效的访问令牌后重试。"));
        // A refused token's challenge stands in the answer already; a missing token's does not.
        if (!context.response().headers().contains(HttpHeaders.WWW_AUTHENTICATE)) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = Priorities.USER - 1)
    public Response forbidden() {
        return responses.of(Problem.of(403, "forbidden", "没有权限").detail("您没有此操作所需的权限。"));
    }
}
