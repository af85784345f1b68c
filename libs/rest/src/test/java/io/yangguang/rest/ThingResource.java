package io.yangguang.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.audit.ActorSource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("things")
@RunOnVirtualThread
class ThingResource {

    static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final Commands commands;
    private final Callers callers;
    private final ActorSource actors;

    ThingResource(Commands commands, Callers callers, ActorSource actors) {
        this.commands = commands;
        this.callers = callers;
        this.actors = actors;
    }

    @POST
    @RolesAllowed("form")
    @Idempotent
    public Response form(@NotNull @Valid ThingRequest request) throws InterruptedException {
        commands.started.countDown();
        commands.gate.await();
        commands.runs.incrementAndGet();
        if (commands.refusals > 0) {
            commands.refusals--;
            throw Problem.of(422, "classified-mark", "含有密级标志").field("title", "拒收").asException();
        }
        return Response.created(URI.create("/things/" + ID))
                .header("ETag", EntityTags.of(1))
                .entity(view(request))
                .build();
    }

    /** Returns the view itself, so that the framework picks the writer before the method runs. */
    @POST
    @Path("{id}/approval")
    @RolesAllowed("form")
    @Idempotent
    public ThingView approve(@PathParam("id") UUID id) {
        commands.runs.incrementAndGet();
        return new ThingView(id, "已批准", null, null, Optional.empty());
    }

    @POST
    @Path("{id}/closing")
    @RolesAllowed("form")
    @Idempotent
    public void close(@PathParam("id") UUID id) {
        commands.runs.incrementAndGet();
    }

    @POST
    @Path("stream")
    @PermitAll
    @Consumes("application/x-ndjson")
    public long stream(InputStream lines) throws IOException {
        return lines.readAllBytes().length;
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("form")
    public ThingView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid ThingRequest request) {
        if (EntityTags.require(ifMatch) != 3) {
            throw Problems.preconditionFailed(3).asException();
        }
        return view(request);
    }

    @GET
    @PermitAll
    public Page<String> list(
            @QueryParam("limit") @DefaultValue("20") @Max(100) int size,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("after") @Nullable String after) {
        return new Page<>(after == null ? List.of() : Cursors.decode(after), null, null);
    }

    @GET
    @Path("{id}")
    @PermitAll
    public ThingView one(@PathParam("id") UUID id) {
        throw Problems.notFound("事物").asException();
    }

    @GET
    @Path("boom")
    @PermitAll
    public String boom() {
        throw new IllegalStateException("jdbc:secret");
    }

    @GET
    @Path("bad-answer")
    @PermitAll
    @Valid
    public ThingRequest.Part badAnswer() {
        return new ThingRequest.Part("", null);
    }

    @GET
    @Path("text")
    @PermitAll
    @Produces("text/plain")
    public String text() {
        throw Problems.conflict("no-text", "没有文本").asException();
    }

    @GET
    @Path("me")
    @Authenticated
    public Map<String, Object> me() {
        Caller caller = callers.current();
        return Map.of(
                "caller", caller.userName() + " " + caller.client() + " " + caller.scope(),
                "rights", caller.rights(),
                "actor", actors.actor(),
                "client", actors.client());
    }

    private static ThingView view(ThingRequest request) {
        return new ThingView(ID, request.title(), request.price(), request.at(), Optional.empty());
    }
}
