package io.yangguang.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;

/** 500: the failure goes to the log, and its number to the caller. */
@Singleton
class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class);

    private final ProblemResponses responses;

    Incidents(ProblemResponses responses) {
        this.responses = responses;
    }

    Response answer(Throwable failure, ContainerRequestContext request) {
        UUID incident = UUID.randomUUID();
        LOG.errorf(
                failure,
                "Request failed incident=%s method=%s path=%s",
                incident,
                request.getMethod(),
                request.getUriInfo().getPath());
        return responses.of(
                Problem.of(500, "internal-error", "系统内部错误")
                        .detail("请稍后再试；若再次出现，请将事件编号告知运维人员。")
                        .with("incident", incident.toString()));
    }
}
