package io.yangguang.gateway;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A page that cannot be made because a service is down says so, and when to come back. */
class UnavailableMapper {

    private static final Logger LOG = Logger.getLogger(UnavailableMapper.class);

    @ServerExceptionMapper
    Response map(Upstream.Unavailable unavailable) {
        LOG.warn(unavailable.getMessage());
        return Response.status(503)
                .header("Retry-After", "5")
                .type("application/problem+json")
                .entity(
                        Map.of(
                                "type", "urn:yangguang:problem:service-unavailable",
                                "status", 503,
                                "title", "服务暂时不可用",
                                "detail", "请稍后再试。"))
                .build();
    }
}
