package io.yangguang.province;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was refused and what was spoilt, for the page. */
final class Diary {

    private final Map<String, LongAdder> notes = new ConcurrentHashMap<>();

    void note(String what) {
        notes.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        notes.forEach((what, count) -> counts.put(what, count.sum()));
        return counts;
    }

    void clear() {
        notes.clear();
    }
}
