package io.yangguang.publication.secrecy.model;

import java.util.UUID;

/**
 * One finding of a scan.
 *
 * @param masked excerpt without the whole value
 * @param occurrences how often the same value stands in the same part; the place is the first
 */
public record Hit(UUID id, HitKind kind, HitPlace place, String masked, int occurrences) {

    public boolean blocks() {
        return kind.severity() == Severity.BLOCK;
    }
}
