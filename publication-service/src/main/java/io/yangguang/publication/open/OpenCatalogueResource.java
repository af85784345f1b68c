package io.yangguang.publication.open;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.open.CatalogueView.FieldView;
import io.yangguang.publication.open.CatalogueView.ItemView;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.ItemVersion;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import io.yangguang.time.BusinessClock;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

@Path("/open/v1/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "公开目录 / Open catalogue")
class OpenCatalogueResource {

    private final Replica replica;
    private final BusinessClock clock;

    OpenCatalogueResource(Replica replica, BusinessClock clock) {
        this.replica = replica;
        this.clock = clock;
    }

    @GET
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=60")
    @Operation(
            operationId = "readOpenCatalogue",
            summary = "公开目录：领域、事项、内容 / The catalogue that applies in a division",
            description = "逐级向上，最近一级的目录优先 / the nearest catalogue with an item wins")
    @APIResponse(responseCode = "200", description = "今日有效的事项 / items in force today")
    @APIResponse(responseCode = "400", description = "区划代码有误 / validation-failed")
    public CatalogueView catalogue(
            @QueryParam("division")
                    @DefaultValue("000000")
                    @Pattern(regexp = "[0-9]{6}", message = "应为六位行政区划代码")
                    @Parameter(description = "行政区划代码", example = "220800")
                    String division) {
        var today = clock.today();
        var byField =
                items(replica.snapshot(), division, today).stream()
                        .collect(
                                Collectors.groupingBy(
                                        ItemVersion::fieldCode, TreeMap::new, Collectors.toList()));
        return new CatalogueView(
                division,
                today,
                byField.entrySet().stream()
                        .map(field ->
                                new FieldView(
                                        field.getKey(),
                                        field.getValue().getFirst().fieldName(),
                                        field.getValue().stream().map(ItemView::of).toList()))
                        .toList());
    }

    private static List<ItemVersion> items(
            ReferenceSnapshot reference, String division, LocalDate today) {
        return reference.itemVersions().stream()
                .map(ItemVersion::code)
                .distinct()
                .flatMap(code -> reference.itemByCode(division, code, today).stream())
                .sorted(Comparator.comparing(ItemVersion::code))
                .toList();
    }
}
