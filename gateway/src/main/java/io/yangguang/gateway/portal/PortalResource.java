package io.yangguang.gateway.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.List;
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
        static native TemplateInstance list(List<Disclosure> entries, String q, String more);

        static native TemplateInstance disclosure(Disclosure it);

        static native TemplateInstance diff(Disclosure.Diff it);

        static native TemplateInstance gone(Disclosure.Missing missing);

        private Pages() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        var page =
                upstream.json(
                                settings.publication(),
                                "/open/v1/disclosures?limit=20"
                                        + parameter("q", q)
                                        + parameter("cursor", cursor))
                        .as(Disclosure.Listing.class);
        return Pages.list(page.entries(), q, more(page, q));
    }

    @GET
    @Path("disclosures/{id}")
    @Operation(hidden = true)
    public Response disclosure(@PathParam("id") UUID id) {
        var answer = upstream.json(settings.publication(), "/open/v1/disclosures/" + id);
        var page =
                answer.status() == 200
                        ? Pages.disclosure(answer.as(Disclosure.class))
                        : Pages.gone(answer.as(Disclosure.Missing.class));
        return Response.status(answer.status()).entity(page).build();
    }

    @GET
    @Path("disclosures/{id}/diff")
    @Operation(hidden = true)
    public Response diff(
            @PathParam("id") UUID id,
            @QueryParam("from") @DefaultValue("1") int from,
            @QueryParam("to") @DefaultValue("2") int to) {
        var answer =
                upstream.json(
                        settings.publication(),
                        "/open/v1/disclosures/" + id + "/diff?from=" + from + "&to=" + to);
        var page =
                answer.status() == 200
                        ? Pages.diff(answer.as(Disclosure.Diff.class))
                        : Pages.gone(answer.as(Disclosure.Missing.class));
        return Response.status(answer.status()).entity(page).build();
    }

    /** The open side's ready link carries the cursor; the page keeps it and its own words. */
    private static String more(Disclosure.Listing page, String q) {
        var next = page.next();
        if (next == null || !next.contains("cursor=")) {
            return "";
        }
        return "/?" + next.replaceFirst(".*[?&](cursor=[^&]*).*", "$1") + parameter("q", q);
    }

    private static String parameter(String name, String value) {
        return value.isBlank()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
