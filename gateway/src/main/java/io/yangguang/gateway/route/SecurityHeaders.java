package io.yangguang.gateway.route;

import io.vertx.core.MultiMap;

/** Headers that every answer carries, and those that no caller may bring. */
final class SecurityHeaders {

    /** The portal has no script at all; Swagger UI needs its own and inline styles. */
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String DOCS_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self'"
                + " 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void add(MultiMap headers, String path, boolean secure) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        if (path.startsWith("/auth/")) {
            return; // Keycloak sets the policy that its own pages need.
        }
        headers.set("X-Frame-Options", "DENY");
        headers.set("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
        headers.set("Content-Security-Policy", policy(path));
        if (path.startsWith("/api/")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    private static String policy(String path) {
        if (path.startsWith("/docs")) {
            return DOCS_POLICY;
        }
        return path.startsWith("/api/") || path.startsWith("/open/") ? API_POLICY : PAGE_POLICY;
    }

    /**
     * Takes off what only the door itself may say. Identity travels in the token and nowhere else.
     */
    static void strip(MultiMap headers, Destination.Access access) {
        headers.names().stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .filter(SecurityHeaders::onlyOurs)
                .distinct()
                .forEach(headers::remove);
        if (access != Destination.Access.LOGIN) {
            headers.remove("Cookie");
        }
        if (access == Destination.Access.ANYONE) {
            headers.remove("Authorization");
        }
    }

    private static boolean onlyOurs(String name) {
        return name.startsWith("x-forwarded-")
                || name.equals("forwarded")
                || name.startsWith("x-user")
                || name.startsWith("x-yangguang-")
                || name.equals("x-real-ip");
    }
}
