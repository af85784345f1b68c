package io.yangguang.publication.obligation;

import io.yangguang.outbox.Outbox;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives the terms of a batch and computes those that are not there. Terms read from the database
 * stay in memory until the reference data change; only committed ones are kept there, since a
 * transaction may roll back what it inserted.
 */
@ApplicationScoped
class TermRegistry {
    static final String FIRST = "首次计算";

    private record Known(long change, Map<TermKey, TermRow> terms) {}

    private final TermRows rows;
    private final Outbox outbox;
    private volatile Known known = new Known(-1, Map.of());

    TermRegistry(TermRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /**
     * The terms under the keys. The caller holds the snapshot still, so that no recomputation
     * passes by.
     */
    Map<TermKey, TermRow> resolve(
            Collection<TermKey> keys, ReferenceSnapshot snapshot, Instant now) {
        return resolve(keys, snapshot, now, cache(snapshot.change()));
    }

    /**
     * The same inside the transaction that changes the reference data, of which memory must keep
     * nothing.
     */
    Map<TermKey, TermRow> resolveUncommitted(
            Collection<TermKey> keys, ReferenceSnapshot snapshot, Instant now) {
        return resolve(keys, snapshot, now, new HashMap<>());
    }

    private Map<TermKey, TermRow> resolve(
            Collection<TermKey> keys,
            ReferenceSnapshot snapshot,
            Instant now,
            Map<TermKey, TermRow> cache) {
        Map<TermKey, TermRow> found = new HashMap<>();
        Set<TermKey> missing = new TreeSet<>(TermKey.ORDER);
        for (TermKey key : keys) {
            TermRow term = cache.get(key);
            if (term == null) {
                missing.add(key);
            } else {
                found.put(key, term);
            }
        }
        if (!missing.isEmpty()) {
            for (TermRow term : rows.find(missing.stream().map(TermKey::id).toList())) {
                cache.put(term.key(), term);
                found.put(term.key(), term);
                missing.remove(term.key());
            }
        }
        if (!missing.isEmpty()) {
            found.putAll(insert(missing, snapshot, now));
        }
        return found;
    }

    private Map<TermKey, TermRow> insert(
            Set<TermKey> missing, ReferenceSnapshot snapshot, Instant now) {
        List<ComputedTerm> computed =
                missing.stream().map(key -> ComputedTerm.of(key, 1, snapshot, now, FIRST)).toList();
        Set<UUID> inserted = rows.insert(computed);
        outbox.appendAll(
                computed.stream()
                        .filter(term -> inserted.contains(term.row().id()))
                        .map(term -> ObligationMessages.computed(term.row()))
                        .toList());
        // Those that another transaction inserted first are equal: both saw the same reference
        // data.
        return computed.stream()
                .map(ComputedTerm::row)
                .collect(Collectors.toMap(TermRow::key, Function.identity()));
    }

    private Map<TermKey, TermRow> cache(long change) {
        Known now = known;
        if (now.change() == change) {
            return now.terms();
        }
        Known fresh = new Known(change, new ConcurrentHashMap<>());
        known = fresh;
        return fresh.terms();
    }
}
