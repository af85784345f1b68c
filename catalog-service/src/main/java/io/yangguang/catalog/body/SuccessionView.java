package io.yangguang.catalog.body;

import io.yangguang.catalog.body.model.Assignment;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "职责承继 / who carries whose duties")
record SuccessionView(
        UUID bodyId,
        @Schema(description = "本机关职责由谁承担 / who carries this body's duties")
                List<Assignment> carriedBy,
        @Schema(description = "本机关承担谁的职责 / whose duties this body carries")
                List<Assignment> carries) {

    static SuccessionView of(UUID body, List<Assignment> assignments) {
        return new SuccessionView(
                body,
                assignments.stream().filter(one -> one.originId().equals(body)).toList(),
                assignments.stream()
                        .filter(one -> one.bodyId().equals(body) && !one.originId().equals(body))
                        .toList());
    }
}
