package io.yangguang.publication.review;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ReviewSubmission",
        description = "提交审批 / hand a record version in for review",
        examples = "{\"recordId\":\"01990000-0000-7000-8000-000000000001\",\"version\":1}")
record SubmissionRequest(@NotNull UUID recordId, @Min(1) int version) {}
