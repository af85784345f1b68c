package io.yangguang.publication.redaction.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts that are searched for, in one form for the many ways to write the same: full width and half
 * width, capitals, blanks and hyphens between.
 */
final class Needles {

    /** Stands for what was removed; stands in no text. */
    static final int GONE = 0xFFFF;

    private static final int SHORTEST = 2;
    private static final int SHORTEST_PIECE = 6;
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z０-９]{5,}");

    private final Map<List<Integer>, int[]> all = new LinkedHashMap<>();

    /** The whole text, its long pieces between punctuation, and the numbers in it. */
    void add(String text) {
        put(text, SHORTEST);
        PIECE.matcher(text).results().forEach(piece -> put(piece.group(), SHORTEST_PIECE));
        NUMBER.matcher(text).results().forEach(number -> put(number.group(), SHORTEST));
    }

    private void put(String text, int shortest) {
        var needle = Folded.of(text.codePoints().toArray()).characters();
        if (needle.length >= shortest) {
            all.putIfAbsent(Arrays.stream(needle).boxed().toList(), needle);
        }
    }

    /** Longest first, and none inside one that was found already. */
    List<int[]> in(int[] text) {
        var folded = Folded.of(text);
        var found = new ArrayList<int[]>();
        all.values().stream()
                .sorted(Comparator.comparingInt((int[] needle) -> needle.length).reversed())
                .forEach(needle -> find(needle, folded, found));
        found.sort(Comparator.comparingInt(hit -> hit[0]));
        return found;
    }

    private static void find(int[] needle, Folded text, List<int[]> found) {
        var characters = text.characters();
        for (int at = 0; at + needle.length <= characters.length; at++) {
            if (Arrays.equals(characters, at, at + needle.length, needle, 0, needle.length)) {
                int from = text.places()[at];
                int to = text.places()[at + needle.length - 1] + 1;
                if (found.stream().noneMatch(hit -> hit[0] <= from && to <= hit[1])) {
                    found.add(new int[] {from, to});
                }
            }
        }
    }

    /** Characters in their one form, and from which code point of the text each comes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Folded(int[] characters, int[] places) {

        static Folded of(int[] text) {
            var characters = new ArrayList<Integer>(text.length);
            var places = new ArrayList<Integer>(text.length);
            for (int i = 0; i < text.length; i++) {
                int place = i;
                fold(text[i])
                        .codePoints()
                        .forEach(c -> {
                            if (!skipped(c)) {
                                characters.add(c);
                                places.add(place);
                            }
                        });
            }
            return new Folded(
                    characters.stream().mapToInt(Integer::intValue).toArray(),
                    places.stream().mapToInt(Integer::intValue).toArray());
        }

        private static String fold(int c) {
            var text = Character.toString(c);
            return c < 0x80
                    ? Character.toString(Character.toLowerCase(c))
                    : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        }

        private static boolean skipped(int c) {
            return Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.DASH_PUNCTUATION;
        }
    }
}
