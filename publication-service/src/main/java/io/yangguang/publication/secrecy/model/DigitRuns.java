package io.yangguang.publication.secrecy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them: in one piece, or in groups with blanks, hyphens or a line end. */
final class DigitRuns {

    private static final Pattern GROUP = Pattern.compile("[0-9]+[Xx]?");
    private static final Pattern GAP = Pattern.compile("[ \\-]{1,3}|[ ]?\\n[ ]?");

    /** Unless every digit stands by itself, nobody writes a number in more pieces. */
    private static final int MOST_GROUPS = 6;

    private DigitRuns() {}

    /**
     * A number of a wanted length.
     *
     * @param digits without what separated its groups
     * @param sizes of its groups
     * @param acrossLines whether a line end lies inside
     */
    record Number(String digits, int start, int end, List<Integer> sizes, boolean acrossLines) {}

    private record Group(int start, int end) {}

    /**
     * Every number of this many digits (an X may be its last) that begins and ends with a group.
     */
    static List<Number> of(String text, int length) {
        return of(text, length, false);
    }

    /** The same, also where letters stand right beside it: for numbers that prove themselves. */
    static List<Number> evenAmongLetters(String text, int length) {
        return of(text, length, true);
    }

    private static List<Number> of(String text, int length, boolean letters) {
        var numbers = new ArrayList<Number>();
        var run = new ArrayList<Group>();
        Matcher group = GROUP.matcher(text);
        while (group.find()) {
            if (!run.isEmpty() && !gap(text, run.getLast().end(), group.start())) {
                collect(text, run, length, letters, numbers);
                run.clear();
            }
            run.add(new Group(group.start(), group.end()));
        }
        collect(text, run, length, letters, numbers);
        return numbers;
    }

    private static boolean gap(String text, int from, int to) {
        return to - from <= 3 && GAP.matcher(text).region(from, to).matches();
    }

    private static void collect(
            String text, List<Group> run, int length, boolean letters, List<Number> numbers) {
        boolean spelled = run.size() == length;
        for (int first = 0; first < run.size(); first++) {
            if (tied(text, run.get(first).start() - 1, letters)) {
                continue;
            }
            int digits = 0;
            int most = spelled ? length : Math.min(run.size(), first + MOST_GROUPS);
            for (int last = first; last < most && digits < length; last++) {
                digits += run.get(last).end() - run.get(last).start();
                if (digits == length && !tied(text, run.get(last).end(), letters)) {
                    add(text, run.subList(first, last + 1), numbers);
                }
            }
        }
    }

    private static void add(String text, List<Group> groups, List<Number> numbers) {
        int start = groups.getFirst().start();
        int end = groups.getLast().end();
        var digits = new StringBuilder();
        int ends = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                ends++;
            } else if (c != ' ' && c != '-') {
                digits.append(c);
            }
        }
        if (ends < 2) {
            var sizes = groups.stream().map(group -> group.end() - group.start()).toList();
            numbers.add(new Number(digits.toString(), start, end, sizes, ends > 0));
        }
    }

    /** A letter, or a decimal point with a digit, makes it part of something longer. */
    private static boolean tied(String text, int at, boolean letters) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_') {
            return !letters;
        }
        if (c == '*') {
            return true;
        }
        return c == '.' && digit(text, at - 1) && digit(text, at + 1);
    }

    private static boolean digit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
