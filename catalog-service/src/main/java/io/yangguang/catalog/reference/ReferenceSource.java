package io.yangguang.catalog.reference;

import java.util.List;

/** A feature that can say its whole state again from its tables. */
public interface ReferenceSource {

    List<ReferenceFact> facts();
}
