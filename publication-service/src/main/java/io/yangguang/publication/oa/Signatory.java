package io.yangguang.publication.oa;

import io.yangguang.publication.chain.model.Office;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * The person behind an account of an OA.
 *
 * @param version row version, for If-Match
 * @param subject ours, the same as in the person's token
 */
public record Signatory(
        String client,
        String account,
        long version,
        String subject,
        String name,
        Set<Office> offices,
        UUID bodyId) {

    public Signatory {
        offices = Collections.unmodifiableSet(EnumSet.copyOf(offices));
    }
}
