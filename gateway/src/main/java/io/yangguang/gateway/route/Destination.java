package io.yangguang.gateway.route;

import java.util.Optional;

/**
 * Where a path leads. The table below is the whole of what can be reached from outside: a path that
 * is not named here leads nowhere.
 */
enum Destination {
    CATALOG("/api/catalog/v1/", Access.TOKEN),
    PUBLICATION("/api/publication/v1/", Access.TOKEN),
    INSPECTION("/api/inspection/v1/", Access.TOKEN),
    OPEN("/open/v1/", Access.ANYONE),
    LOGIN("/auth/realms/", Access.LOGIN),
    LOGIN_RESOURCES("/auth/resources/", Access.LOGIN);

    /** Who may pass. */
    enum Access {
        /** Only with a valid access token; the service verifies it again. */
        TOKEN,
        /** Anyone; a token or cookie that comes along is taken off. */
        ANYONE,
        /** Anyone; cookies pass, because they carry Keycloak's login. */
        LOGIN
    }

    private final String prefix;
    private final Access access;

    Destination(String prefix, Access access) {
        this.prefix = prefix;
        this.access = access;
    }

    Access access() {
        return access;
    }

    /**
     * @param path the normalised path of the request
     * @param realm the only realm whose pages are shown; the master realm stays inside
     */
    static Optional<Destination> of(String path, String realm) {
        for (var destination : values()) {
            if (path.startsWith(destination.prefix)) {
                return destination == LOGIN && !path.startsWith(LOGIN.prefix + realm + "/")
                        ? Optional.empty()
                        : Optional.of(destination);
            }
        }
        return Optional.empty();
    }

    /** Batches and attachments flow through as they come; everything else has a limit. */
    static boolean streams(String path) {
        return path.equals("/api/catalog/v1/records/batch")
                || path.equals("/api/catalog/v1/attachments");
    }
}
