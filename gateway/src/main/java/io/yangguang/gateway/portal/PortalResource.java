package io.yangguang.gateway.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.json.JsonObject;
import io.yangguang.gateway.GatewaySettings;
import io.yangguang.gateway.Upstream;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The citizens' pages, made from the open side alone, without a line of script. */
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class PortalResource {

    private final Upstream upstream;
    private final GatewaySettings settings;

    PortalResource(Upstream upstream, GatewaySettings settings) {
        this.upstream = upstream;
        this.settings = settings;
    }

    /** The templates under templates/PortalResource. */
    @CheckedTemplate
    static class Pages {
        static native TemplateInstance list(Map<String, Object> page, String q, String more);

        static native TemplateInstance disclosure(Map<String, Object> it);

        static native TemplateInstance gone(Map<String, Object> problem);

        private Pages() {}
    }

    @GET
    @Operation(hidden = true)
    TemplateInstance list(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        var answer =
                upstream.json(
                        settings.publication(),
                        "/open/v1/disclosures?limit=20"
                                + parameter("q", q)
                                + parameter("cursor", cursor));
        var page = map(answer);
        return Pages.list(page, q, next(page, q));
    }

    @GET
    @Path("disclosures/{id}")
    @Operation(hidden = true)
    Response disclosure(@PathParam("id") UUID id) {
        var answer = upstream.json(settings.publication(), "/open/v1/disclosures/" + id);
        var page = answer.status() == 200 ? Pages.disclosure(map(answer)) : Pages.gone(map(answer));
        return Response.status(answer.status()).entity(page).build();
    }

    private static Map<String, Object> map(Upstream.Answer answer) {
        return new JsonObject(answer.body().toString()).getMap();
    }

    /** The open side's ready link carries the cursor; the page keeps it and its own words. */
    private static String next(Map<String, Object> page, String q) {
        if (!(page.get("next") instanceof String next) || !next.contains("cursor=")) {
            return "";
        }
        var cursor = next.replaceFirst(".*[?&](cursor=[^&]*).*", "$1");
        return "/?" + cursor + parameter("q", q);
    }

    private static String parameter(String name, String value) {
        return value.isBlank()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
