package io.yangguang.rest;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is calling, from the access token.
 *
 * @param subject the token's {@code sub}, never changes
 * @param userName {@code preferred_username}
 * @param client {@code azp}: the program that holds the token
 * @param body the caller's own body (机关单位); absent for those who work for all
 * @param scope from {@code data_scope}
 * @param rights realm roles
 */
public record Caller(
        String subject,
        String userName,
        String client,
        Optional<UUID> body,
        Scope scope,
        Set<String> rights) {

    public Caller {
        rights = Set.copyOf(rights);
    }

    public boolean may(String right) {
        return rights.contains(right);
    }
}
