package io.yangguang.catalog.body;

import io.yangguang.catalog.body.model.Body;
import io.yangguang.catalog.body.model.BodyName;
import io.yangguang.catalog.body.model.Level;
import io.yangguang.catalog.reference.ReferenceFact;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Event body-changed: a body, whole state. */
record BodyChanged(
        long referenceRevision,
        UUID bodyId,
        long version,
        @Nullable String creditCode,
        String divisionCode,
        Level level,
        boolean regulationApplies,
        List<BodyName> names,
        List<UUID> predecessors,
        boolean placeholder,
        boolean active) {

    static final String TYPE = "io.yangguang.catalog.body-changed.v1";

    static ReferenceFact fact(Body body, long revision) {
        return new ReferenceFact(
                TYPE,
                "body/" + body.id(),
                body.id().toString(),
                body.version(),
                revision,
                new BodyChanged(
                        revision,
                        body.id(),
                        body.version(),
                        body.creditCode(),
                        body.divisionCode(),
                        body.level(),
                        body.regulationApplies(),
                        body.names(),
                        body.predecessors(),
                        body.placeholder(),
                        body.active()));
    }
}
