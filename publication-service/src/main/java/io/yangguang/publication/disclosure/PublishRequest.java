package io.yangguang.publication.disclosure;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PublicationRequest",
        description = "公开一个已审批的版本 / publish an approved version",
        examples = "{\"recordId\":\"01990000-0000-7000-8000-000000000001\",\"version\":1}")
record PublishRequest(@NotNull UUID recordId, @Min(1) int version) {}
