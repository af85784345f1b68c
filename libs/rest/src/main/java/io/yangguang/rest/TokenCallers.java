package io.yangguang.rest;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims {@code body} and {@code data_scope}. A token without a scope that can be read
 * sees nothing: it is refused, never widened.
 */
@ApplicationScoped
class TokenCallers implements Callers {

    private static final String DIVISION = "DIVISION:";

    private final TokenIdentity identity;

    TokenCallers(TokenIdentity identity) {
        this.identity = identity;
    }

    @Override
    public Caller current() {
        JsonWebToken token = identity.token().orElseThrow(UnauthorizedException::new);
        Optional<UUID> body = body(token.getClaim("body"));
        String client = text(token.getClaim("azp"));
        String userName = text(token.getClaim("preferred_username"));
        return new Caller(
                text(token.getSubject()),
                userName.isEmpty() ? text(token.getSubject()) : userName,
                client,
                body,
                scope(token.getClaim("data_scope"), body),
                identity.identity().getRoles());
    }

    private static Scope scope(@Nullable Object claim, Optional<UUID> body) {
        String scope = text(claim);
        if (scope.equals("ALL")) {
            return new Scope.All();
        }
        if (scope.equals("BODY")) {
            return new Scope.OwnBody(body.orElseThrow(TokenCallers::noScope));
        }
        if (scope.startsWith(DIVISION)) {
            try {
                return new Scope.Division(scope.substring(DIVISION.length()));
            } catch (IllegalArgumentException _) {
                throw noScope();
            }
        }
        throw noScope();
    }

    private static Optional<UUID> body(@Nullable Object claim) {
        String body = text(claim);
        try {
            return body.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(body));
        } catch (IllegalArgumentException _) {
            throw noScope();
        }
    }

    private static String text(@Nullable Object claim) {
        return claim == null ? "" : claim.toString();
    }

    private static ProblemException noScope() {
        return Problem.of(403, "no-data-scope", "账号没有数据范围")
                .detail("令牌中没有有效的数据范围或所属单位。")
                .next("请系统管理员为账号设置所属单位与数据范围。")
                .asException();
    }
}
