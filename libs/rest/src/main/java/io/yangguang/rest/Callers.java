package io.yangguang.rest;

/** Gives the caller of the running request. */
public interface Callers {

    /**
     * @throws io.quarkus.security.UnauthorizedException without a token (401)
     * @throws ProblemException 403 when the token has no scope that can be read
     */
    Caller current();
}
