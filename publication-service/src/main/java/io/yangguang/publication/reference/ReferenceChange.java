package io.yangguang.publication.reference;

import io.yangguang.publication.reference.model.ReferenceFact;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import java.util.List;

/** What one batch of events changed; {@code after} is not committed yet. */
public record ReferenceChange(
        ReferenceSnapshot before, ReferenceSnapshot after, List<ReferenceFact> facts) {
    public ReferenceChange {
        facts = List.copyOf(facts);
    }
}
