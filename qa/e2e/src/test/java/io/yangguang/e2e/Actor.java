package io.yangguang.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Somebody who calls: a person, a program, or one with a token that is none.
 *
 * @param genuine whether the token is one that the services must believe
 * @param rights realm roles of the token
 * @param headers sent along, as an intruder would
 */
record Actor(
        String name,
        Supplier<String> token,
        boolean genuine,
        Set<String> rights,
        String scope,
        Optional<String> body,
        List<String> headers) {

    /** Headers that other systems believe in. Not one of them may change an answer. */
    static final List<String> CLAIMS_TO_BE_ADMIN =
            List.of(
                    "X-User", "admin",
                    "X-Forwarded-User", "admin",
                    "X-Forwarded-Preferred-Username", "admin",
                    "X-Remote-User", "admin",
                    "X-Auth-Request-User", "admin",
                    "X-Roles", "administer,approve,publish",
                    "X-Body", Steps.BODY_A,
                    "X-Body-Id", Steps.BODY_A,
                    "X-Data-Scope", "ALL",
                    "Forwarded", "for=127.0.0.1;host=localhost;proto=https",
                    "X-Forwarded-For", "127.0.0.1",
                    "X-Original-URL", "/open/v1/disclosures",
                    "X-HTTP-Method-Override", "GET");

    /**
     * @param token asked for at each call, because tokens end
     */
    static Actor genuine(String name, Supplier<String> token) {
        var claims = claims(token.get());
        var rights = new TreeSet<String>();
        claims.at("/realm_access/roles").forEach(role -> rights.add(role.asText()));
        var body = claims.path("body").asText();
        return new Actor(
                name,
                token,
                true,
                rights,
                claims.path("data_scope").asText(),
                body.isEmpty() ? Optional.empty() : Optional.of(body),
                List.of());
    }

    /** Without a token, or with one that nobody may believe. */
    static Actor refused(String name, String token) {
        return new Actor(name, () -> token, false, Set.of(), "", Optional.empty(), List.of());
    }

    Actor claimingToBeAdmin() {
        return new Actor(
                name + " claiming to be admin",
                token,
                genuine,
                rights,
                scope,
                body,
                CLAIMS_TO_BE_ADMIN);
    }

    /** Whether a thing of this body, in this division, is his to see. */
    boolean reaches(Owner owner) {
        return owner.everybody()
                || scope.equals("ALL")
                || scope.equals("BODY") && body.filter(owner.body()::equals).isPresent()
                || scope.startsWith("DIVISION:")
                        && owner.division()
                                .startsWith(
                                        scope.substring("DIVISION:".length())
                                                .replaceAll("(00)+$", ""));
    }

    static JsonNode claims(String token) {
        var text = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        try {
            return Api.JSON.readTree(new String(text, StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whose a thing is; reference data is everybody's. */
    record Owner(String body, String division) {

        static final Owner EVERYBODY = new Owner("", "");

        boolean everybody() {
            return body.isEmpty();
        }
    }
}
