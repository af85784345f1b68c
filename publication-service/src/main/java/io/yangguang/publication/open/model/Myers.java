package io.yangguang.publication.open.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shortest way from one sequence to another (E. Myers, An O(ND) Difference Algorithm, 1986),
 * with a bound on how different they may be: anybody may ask for a diff, so two texts that have
 * nothing in common must not cost the square of their length. Beyond the bound the middle, between
 * what both begin and end with, counts as replaced as a whole; that is still a right diff.
 */
final class Myers {

    /** Removals and additions together, up to which the shortest way is looked for. */
    static final int MOST_EDITS = 1_000;

    private Myers() {}

    /** What becomes of a run of elements. */
    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** One element with what becomes of it; a removed one is of the old sequence. */
    record Step<T>(Kind kind, T element) {}

    static <T> List<Step<T>> diff(List<T> from, List<T> to) {
        int head = 0;
        while (head < from.size() && head < to.size() && from.get(head).equals(to.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < from.size() - head
                && tail < to.size() - head
                && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        List<Step<T>> steps = new ArrayList<>();
        from.subList(0, head).forEach(e -> steps.add(new Step<>(Kind.SAME, e)));
        steps.addAll(
                middle(from.subList(head, from.size() - tail), to.subList(head, to.size() - tail)));
        from.subList(from.size() - tail, from.size())
                .forEach(e -> steps.add(new Step<>(Kind.SAME, e)));
        return steps;
    }

    private static <T> List<Step<T>> middle(List<T> from, List<T> to) {
        int bound = Math.min(from.size() + to.size(), MOST_EDITS);
        int[] furthest = new int[2 * bound + 2];
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= bound; edits++) {
            trace.add(Arrays.copyOfRange(furthest, bound - edits, bound + edits + 2));
            for (int k = -edits; k <= edits; k += 2) {
                int x = start(furthest, bound, edits, k);
                int y = x - k;
                while (x < from.size() && y < to.size() && from.get(x).equals(to.get(y))) {
                    x++;
                    y++;
                }
                furthest[bound + k] = x;
                if (x >= from.size() && y >= to.size()) {
                    return back(from, to, trace);
                }
            }
        }
        List<Step<T>> replaced = new ArrayList<>();
        from.forEach(e -> replaced.add(new Step<>(Kind.REMOVED, e)));
        to.forEach(e -> replaced.add(new Step<>(Kind.ADDED, e)));
        return replaced;
    }

    private static int start(int[] furthest, int offset, int edits, int k) {
        if (edits == 0) {
            return 0;
        }
        return down(furthest, offset, edits, k)
                ? furthest[offset + k + 1]
                : furthest[offset + k - 1] + 1;
    }

    private static boolean down(int[] furthest, int offset, int edits, int k) {
        return k == -edits || (k != edits && furthest[offset + k - 1] < furthest[offset + k + 1]);
    }

    private static <T> List<Step<T>> back(List<T> from, List<T> to, List<int[]> trace) {
        List<Step<T>> reversed = new ArrayList<>();
        int x = from.size();
        int y = to.size();
        for (int edits = trace.size() - 1; edits > 0; edits--) {
            int[] before = trace.get(edits);
            int k = x - y;
            boolean down = down(before, edits, edits, k);
            int startX = down ? before[edits + k + 1] : before[edits + k - 1] + 1;
            while (x > startX) {
                reversed.add(new Step<>(Kind.SAME, from.get(--x)));
                y--;
            }
            if (down) {
                reversed.add(new Step<>(Kind.ADDED, to.get(--y)));
            } else {
                reversed.add(new Step<>(Kind.REMOVED, from.get(--x)));
            }
        }
        while (x > 0) {
            reversed.add(new Step<>(Kind.SAME, from.get(--x)));
        }
        return reversed.reversed();
    }
}
