package io.yangguang.publication.disclosure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PublicationRequests", description = "批量公开 / up to 500, each stands for itself")
record PublishAllRequest(
        @NotEmpty @Size(max = 500) List<@Valid @NotNull PublishRequest> publications) {}
