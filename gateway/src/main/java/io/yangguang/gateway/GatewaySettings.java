package io.yangguang.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services behind the door are, and how much one visitor may ask of them. */
@ConfigMapping(prefix = "yangguang.gateway")
public interface GatewaySettings {

    /** catalog-service, scheme and authority only. */
    URI catalog();

    /** publication-service, scheme and authority only. */
    URI publication();

    /** inspection-service, scheme and authority only. */
    URI inspection();

    /** Keycloak, scheme and authority only; its paths begin with /auth here and there. */
    URI keycloak();

    /** The one realm whose login pages are shown to the outside. */
    @WithDefault("yangguang")
    String realm();

    /** Largest body passed on, except for streams (batches, attachments), in bytes. */
    @WithDefault("2621440")
    long maximumBody();

    /** How long a service may take to accept a connection. */
    @WithDefault("2S")
    Duration connectTimeout();

    Limits limits();

    /** Requests per second and how many may come at once, for one visitor. */
    interface Limits {
        /** Without a token, per network address. */
        @WithDefault("50")
        int openPerSecond();

        @WithDefault("100")
        int openBurst();

        /** With a token, per subject. */
        @WithDefault("500")
        int tokenPerSecond();

        @WithDefault("1000")
        int tokenBurst();

        /** Login pages and token requests, per network address. */
        @WithDefault("20")
        int loginPerSecond();

        @WithDefault("60")
        int loginBurst();
    }
}
