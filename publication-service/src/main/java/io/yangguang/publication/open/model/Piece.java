package io.yangguang.publication.open.model;

/** Some characters of a changed sentence or title and what became of them. */
public record Piece(Change change, String text) {

    /** What became of a piece or a sentence. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED,
        CHANGED
    }
}
