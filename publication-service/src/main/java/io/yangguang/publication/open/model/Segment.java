package io.yangguang.publication.open.model;

import io.yangguang.publication.open.model.Piece.Change;
import java.util.List;

/**
 * Sentences that stayed, came or went together, or one sentence that was changed.
 *
 * @param text as it reads now; of what was removed, as it read
 * @param pieces what changed inside, only of a CHANGED sentence
 */
public record Segment(Change change, String text, List<Piece> pieces) {

    public Segment {
        pieces = List.copyOf(pieces);
    }

    static Segment whole(Change change, String text) {
        return new Segment(change, text, List.of());
    }
}
