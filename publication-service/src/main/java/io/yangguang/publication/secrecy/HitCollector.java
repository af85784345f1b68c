package io.yangguang.publication.secrecy;

import io.yangguang.ids.Ids;
import io.yangguang.publication.secrecy.model.Hit;
import io.yangguang.publication.secrecy.model.HitKind;
import io.yangguang.publication.secrecy.model.HitPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the hits of one scan. The same value in the same part is one hit with a number; beyond
 * the limit only blocks are kept, and one hit says that there were more.
 */
final class HitCollector {

    static final int MOST_WARNINGS = 300;
    private static final int MOST_BLOCKS = 300;

    private final Ids ids;
    private final Map<Key, Hit> blocks = new LinkedHashMap<>();
    private final Map<Key, Hit> warnings = new LinkedHashMap<>();
    private @Nullable HitPlace more;

    HitCollector(Ids ids) {
        this.ids = ids;
    }

    /** What makes two hits one; the value lives in memory only. */
    private record Key(HitKind kind, HitPlace.Area area, @Nullable String path, String value) {}

    void add(HitKind kind, HitPlace place, String masked, String value) {
        var first = new Hit(ids.next(), kind, place, masked, 1);
        var found = first.blocks() ? blocks : warnings;
        var key = new Key(kind, place.area(), place.path(), value);
        if (!found.containsKey(key)
                && found.size() >= (first.blocks() ? MOST_BLOCKS : MOST_WARNINGS)) {
            more = more == null ? place : more;
            return;
        }
        found.merge(
                key,
                first,
                (known, _) ->
                        new Hit(
                                known.id(),
                                known.kind(),
                                known.place(),
                                known.masked(),
                                known.occurrences() + 1));
    }

    /** Blocks first. */
    List<Hit> hits() {
        var all = new ArrayList<>(blocks.values());
        all.addAll(warnings.values());
        if (more != null) {
            all.add(new Hit(ids.next(), HitKind.MORE_HITS, more, HitKind.MORE_HITS.chinese(), 1));
        }
        return List.copyOf(all);
    }
}
