package io.yangguang.catalog.rule;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.catalog.rule.model.Rule;
import io.yangguang.catalog.rule.model.RuleType;
import io.yangguang.rest.Callers;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Idempotent;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/catalog/v1/rules")
@Tag(name = "时限规则 / Rules")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", ref = "Unauthenticated")
class RuleResource {

    private final RuleHandler handler;
    private final RuleRows rows;
    private final Callers callers;

    RuleResource(RuleHandler handler, RuleRows rows, Callers callers) {
        this.handler = handler;
        this.rows = rows;
        this.callers = callers;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listRules",
            summary = "查询时限规则 / List rules",
            description =
                    "on为日期时给出当日有效的版本，缺省给出最新版本（含已停用） / With on: the versions in force that day;"
                            + " without: the latest, retired ones included."
                            + " knownOn只看该日终了前录入的 / knownOn: only what had been entered by the end"
                            + " of that day.")
    @APIResponse(responseCode = "200", description = "时限规则")
    @APIResponse(responseCode = "400", ref = "Invalid")
    public Page<Rule> list(
            @QueryParam("type") @Nullable RuleType type,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("knownOn") @Nullable LocalDate knownOn) {
        return page(rows.list(type, on, knownOn));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "readRule", summary = "查看时限规则 / Show the latest version of a rule")
    @APIResponse(
            responseCode = "200",
            description = "时限规则",
            content = @Content(schema = @Schema(implementation = Rule.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response show(UUID id) {
        return tagged(rows.find(id).orElseThrow(() -> Problems.notFound("时限规则").asException()));
    }

    @GET
    @Path("/{id}/versions")
    @Authenticated
    @Operation(
            operationId = "listRuleVersions",
            summary = "查看时限规则各版本 / Show all versions of a rule")
    @APIResponse(responseCode = "200", description = "各版本，自旧至新 / versions, oldest first")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<Rule> versions(UUID id) {
        List<Rule> versions = rows.versions(id);
        if (versions.isEmpty()) {
            throw Problems.notFound("时限规则").asException();
        }
        return page(versions);
    }

    @POST
    @Idempotent
    @RolesAllowed("administer")
    @Operation(operationId = "addRule", summary = "新增时限规则 / Add a rule")
    @APIResponse(
            responseCode = "201",
            description = "已新增",
            content = @Content(schema = @Schema(implementation = Rule.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", description = "rule-code-taken：代码已存在 / the code is taken")
    public Response add(@Valid @NotNull AddRule request) {
        Rule rule = handler.add(callers.current(), request);
        return Response.created(URI.create("/api/catalog/v1/rules/" + rule.id()))
                .header("ETag", EntityTags.of(rule.version()))
                .entity(rule)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("administer")
    @Operation(operationId = "changeRule", summary = "增加规则版本 / Enter a new version of a rule")
    @APIResponse(
            responseCode = "200",
            description = "新版本，旧版本保留 / the new version; the old ones stay",
            content = @Content(schema = @Schema(implementation = Rule.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response change(
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RuleState request) {
        return tagged(handler.change(callers.current(), id, EntityTags.require(ifMatch), request));
    }

    @POST
    @Path("/{id}/retirement")
    @Idempotent
    @RolesAllowed("administer")
    @Operation(
            operationId = "retireRule",
            summary = "停用时限规则 / Retire a rule",
            description =
                    "用于更正录入错误：规则自始不适用，旧版本保留备查。规则依法失效的，请增加带validTo的新版本。 / For a rule entered by"
                            + " mistake. For a rule that ended, enter a version with validTo.")
    @APIResponse(
            responseCode = "200",
            description = "已停用",
            content = @Content(schema = @Schema(implementation = Rule.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", description = "rule-retired：已停用 / retired already")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response retire(
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RetireRule request) {
        return tagged(
                handler.retire(
                        callers.current(), id, EntityTags.require(ifMatch), request.reason()));
    }

    private static Page<Rule> page(List<Rule> rules) {
        return new Page<>(rules, null, (long) rules.size());
    }

    private static Response tagged(Rule rule) {
        return Response.ok(rule).header("ETag", EntityTags.of(rule.version())).build();
    }
}
