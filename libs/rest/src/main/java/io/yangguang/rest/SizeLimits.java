package io.yangguang.rest;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits in bytes. Read when first needed: filters are made before the run-time configuration. */
@ApplicationScoped
class SizeLimits {

    private final long json;
    private final long server;

    SizeLimits(
            @ConfigProperty(name = "yangguang.rest.json-limit", defaultValue = "2M")
                    MemorySize json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K")
                    MemorySize server) {
        this.json = json.asLongValue();
        this.server = server.asLongValue();
    }

    long json() {
        return json;
    }

    long server() {
        return server;
    }
}
