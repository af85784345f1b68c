package io.yangguang.workingdays;

/** Counts marked days in constant time: how many lie in a range, and where the n-th one is. */
final class Count {

    private final int[] before;
    private final int[] marked;

    Count(boolean[] marks) {
        before = new int[marks.length + 1];
        for (int i = 0; i < marks.length; i++) {
            before[i + 1] = before[i] + (marks[i] ? 1 : 0);
        }
        marked = new int[before[marks.length]];
        for (int i = 0; i < marks.length; i++) {
            if (marks[i]) {
                marked[before[i]] = i;
            }
        }
    }

    /** Marked days from one index to another, both included; 0 when the range is empty. */
    int within(int from, int to) {
        return from > to ? 0 : before[to + 1] - before[from];
    }

    /** Marked days before the index. */
    int before(int index) {
        return before[index];
    }

    /** Index of the marked day with this many marked days before it; -1 when there is none. */
    int at(int ordinal) {
        return ordinal < 0 || ordinal >= marked.length ? -1 : marked[ordinal];
    }

    /** Index of the n-th marked day after the index; -1 when there is none. */
    int after(int index, int n) {
        return at(before[index + 1] + n - 1);
    }

    /** Index of the n-th marked day at or before the index; -1 when there is none. */
    int upTo(int index, int n) {
        return at(before[index + 1] - n);
    }

    int total() {
        return marked.length;
    }
}
