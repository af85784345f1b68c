package io.yangguang.publication.negativelist.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What changed from one edition to another. Entries are the same thing when their titles are: the
 * number only tells their order.
 */
public record ListDiff(List<ListEntry> added, List<ListEntry> removed, List<Changed> changed) {

    public ListDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** An entry under the same title with other contents. */
    public record Changed(ListEntry before, ListEntry after) {}

    public static ListDiff between(List<ListEntry> from, List<ListEntry> to) {
        Map<String, ListEntry> before = byTitle(from);
        Map<String, ListEntry> after = byTitle(to);
        var added = new ArrayList<ListEntry>();
        var changed = new ArrayList<Changed>();
        for (var entry : to) {
            var old = before.get(entry.title());
            if (old == null) {
                added.add(entry);
            } else if (!sameContents(old, entry)) {
                changed.add(new Changed(old, entry));
            }
        }
        var removed = from.stream().filter(entry -> !after.containsKey(entry.title())).toList();
        return new ListDiff(added, removed, changed);
    }

    private static Map<String, ListEntry> byTitle(List<ListEntry> entries) {
        return entries.stream()
                .collect(Collectors.toMap(ListEntry::title, Function.identity(), (one, _) -> one));
    }

    private static boolean sameContents(ListEntry one, ListEntry other) {
        return one.equals(
                new ListEntry(
                        one.number(),
                        other.title(),
                        other.itemCodes(),
                        other.ground(),
                        other.legalBasis(),
                        other.validFrom(),
                        other.validTo()));
    }
}
