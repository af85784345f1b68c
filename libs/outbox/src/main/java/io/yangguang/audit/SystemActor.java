package io.yangguang.audit;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** Used where no bean knows of callers. */
@ApplicationScoped
@DefaultBean
class SystemActor implements ActorSource {

    private static final String SYSTEM = "system";

    @Override
    public String actor() {
        return SYSTEM;
    }

    @Override
    public String client() {
        return SYSTEM;
    }
}
