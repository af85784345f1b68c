package io.yangguang.catalog.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "重发结果 / what was said again")
record ReEmission(
        @Schema(description = "事件数 / number of events", examples = "142") int events,
        @Schema(description = "当前修订号 / reference revision", examples = "142") long revision) {}
