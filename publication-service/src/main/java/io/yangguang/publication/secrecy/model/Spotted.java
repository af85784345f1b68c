package io.yangguang.publication.secrecy.model;

/**
 * One place of a text that a detector points at.
 *
 * @param start in the original text, from 0
 * @param end after the last character, in the original text
 * @param masked fit to be stored and shown: never the whole value
 */
public record Spotted(HitKind kind, int start, int end, String masked) {

    boolean overlaps(Spotted other) {
        return start < other.end && other.start < end;
    }
}
