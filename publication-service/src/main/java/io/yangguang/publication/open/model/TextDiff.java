package io.yangguang.publication.open.model;

import io.yangguang.publication.open.model.Myers.Step;
import io.yangguang.publication.open.model.Piece.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What changed between two texts as a reader of Chinese sees it: first by sentences (to 。！？； and
 * line ends), then by characters inside a sentence that is mostly the same. Words are not told
 * apart: without a dictionary that would be guessing, and a changed character is seen well enough.
 */
public final class TextDiff {

    private static final String ENDS = "。！？；!?;\n";
    private static final String TRAILERS = "”’」』）\n";

    private TextDiff() {}

    public static List<Segment> sentences(String from, String to) {
        List<Segment> segments = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        for (Step<String> step : Myers.diff(split(from), split(to))) {
            switch (step.kind()) {
                case SAME -> {
                    changed(removed, added, segments);
                    same.append(step.element());
                }
                case REMOVED -> {
                    same(same, segments);
                    removed.add(step.element());
                }
                case ADDED -> {
                    same(same, segments);
                    added.add(step.element());
                }
            }
        }
        changed(removed, added, segments);
        same(same, segments);
        return segments;
    }

    /** By characters alone, for a title; at one place what went is told before what came. */
    public static List<Piece> characters(String from, String to) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (Step<String> step : Myers.diff(codePoints(from), codePoints(to))) {
            switch (step.kind()) {
                case SAME -> {
                    add(pieces, Change.REMOVED, removed);
                    add(pieces, Change.ADDED, added);
                    same.append(step.element());
                }
                case REMOVED -> {
                    add(pieces, Change.SAME, same);
                    removed.append(step.element());
                }
                case ADDED -> {
                    add(pieces, Change.SAME, same);
                    added.append(step.element());
                }
            }
        }
        add(pieces, Change.REMOVED, removed);
        add(pieces, Change.ADDED, added);
        add(pieces, Change.SAME, same);
        return pieces;
    }

    /** A closing quotation mark and line ends belong to the sentence that ends before them. */
    static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            boolean ends = ENDS.indexOf(text.charAt(i++)) >= 0;
            if (ends) {
                while (i < text.length() && TRAILERS.indexOf(text.charAt(i)) >= 0) {
                    i++;
                }
                sentences.add(text.substring(start, i));
                start = i;
            }
        }
        if (start < text.length()) {
            sentences.add(text.substring(start));
        }
        return sentences;
    }

    private static void same(StringBuilder same, List<Segment> into) {
        if (!same.isEmpty()) {
            into.add(Segment.whole(Change.SAME, same.toString()));
            same.setLength(0);
        }
    }

    /** Sentences removed and added at one place are changed ones where they still are alike. */
    private static void changed(List<String> removed, List<String> added, List<Segment> into) {
        int both = Math.min(removed.size(), added.size());
        for (int i = 0; i < both; i++) {
            List<Piece> pieces = characters(removed.get(i), added.get(i));
            if (alike(pieces, removed.get(i), added.get(i))) {
                into.add(new Segment(Change.CHANGED, added.get(i), pieces));
            } else {
                into.add(Segment.whole(Change.REMOVED, removed.get(i)));
                into.add(Segment.whole(Change.ADDED, added.get(i)));
            }
        }
        removed.subList(both, removed.size())
                .forEach(s -> into.add(Segment.whole(Change.REMOVED, s)));
        added.subList(both, added.size()).forEach(s -> into.add(Segment.whole(Change.ADDED, s)));
        removed.clear();
        added.clear();
    }

    private static boolean alike(List<Piece> pieces, String from, String to) {
        int same =
                pieces.stream()
                        .filter(piece -> piece.change() == Change.SAME)
                        .mapToInt(piece -> piece.text().length())
                        .sum();
        return same * 5 >= Math.max(from.length(), to.length()) * 2;
    }

    private static void add(List<Piece> pieces, Change change, StringBuilder run) {
        if (!run.isEmpty()) {
            pieces.add(new Piece(change, run.toString()));
            run.setLength(0);
        }
    }

    private static List<String> codePoints(String text) {
        return text.codePoints().mapToObj(Character::toString).collect(Collectors.toList());
    }
}
