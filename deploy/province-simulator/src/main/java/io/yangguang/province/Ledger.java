package io.yangguang.province;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What took effect here. A delivery id takes effect once; what is answered is on disk first,
 * because a receipt is a promise.
 */
final class Ledger implements AutoCloseable {

    /** What became of an arrival. */
    sealed interface Arrival {
        record Fresh(Kept kept) implements Arrival {}

        record Again(Kept kept) implements Arrival {}

        /** The id was used before with other bytes; nothing changed. */
        record OtherContent(Kept kept) implements Arrival {}
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, Kept> kept = new LinkedHashMap<>();
    private final Journal journal;
    private final InstantSource clock;

    Ledger(Journal journal, InstantSource clock) throws IOException {
        this.journal = journal;
        this.clock = clock;
        journal.replay(this::apply);
    }

    Arrival receive(Submission submission, JsonNode body, String digest, List<Planned> planned) {
        lock.lock();
        try {
            Kept earlier = kept.get(submission.deliveryId());
            if (earlier != null && !earlier.digest().equals(digest)) {
                return new Arrival.OtherContent(earlier);
            }
            if (earlier != null) {
                write(new Journal.Line.Duplicate(earlier.deliveryId(), clock.instant()));
                return new Arrival.Again(settled(submission.deliveryId()));
            }
            Instant now = clock.instant();
            String receiptId = "R-%08d".formatted(kept.size() + 1);
            write(new Journal.Line.Received(submission, body, digest, receiptId, now, planned));
            return new Arrival.Fresh(settled(submission.deliveryId()));
        } finally {
            lock.unlock();
        }
    }

    Optional<Kept> find(UUID deliveryId) {
        lock.lock();
        try {
            return kept.containsKey(deliveryId)
                    ? Optional.of(settled(deliveryId))
                    : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Any other delivery's entry, to answer wrongly with. */
    Optional<Kept> another(UUID deliveryId) {
        lock.lock();
        try {
            return kept.values().stream()
                    .filter(other -> !other.deliveryId().equals(deliveryId))
                    .findFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Gives a verdict by hand; one that changes nothing gets no revision. */
    Optional<Kept> rule(UUID deliveryId, Verdict verdict, List<String> reasons) {
        lock.lock();
        try {
            if (!kept.containsKey(deliveryId)) {
                return Optional.empty();
            }
            Kept current = settled(deliveryId);
            if (current.ruling().verdict() != verdict
                    || !current.ruling().reasons().equals(reasons)) {
                write(new Journal.Line.Ruled(deliveryId, verdict, reasons, clock.instant(), false));
            }
            return Optional.of(settled(deliveryId));
        } finally {
            lock.unlock();
        }
    }

    List<Kept> all() {
        lock.lock();
        try {
            List.copyOf(kept.keySet()).forEach(this::settled);
            return List.copyOf(kept.values());
        } finally {
            lock.unlock();
        }
    }

    List<Effect> effects() {
        List<Kept> all = all();
        Map<String, Integer> times = new HashMap<>();
        all.forEach(one -> times.merge(one.submission().businessKey(), 1, Integer::sum));
        List<Effect> effects = new ArrayList<>();
        for (Kept one : all) {
            Submission submission = one.submission();
            effects.add(
                    new Effect(
                            one.deliveryId(),
                            submission.recordId(),
                            submission.version(),
                            submission.act(),
                            one.order(),
                            times.getOrDefault(submission.businessKey(), 0),
                            one.duplicates(),
                            one.ruling().verdict(),
                            one.ruling().revision()));
        }
        return effects;
    }

    void clear() {
        lock.lock();
        try {
            journal.clear();
            kept.clear();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    /** The entry after every verdict that has come due; no timer runs, so none can be lost. */
    private Kept settled(UUID deliveryId) {
        Instant now = clock.instant();
        Kept current = known(deliveryId);
        while (!current.planned().isEmpty() && !current.planned().getFirst().at().isAfter(now)) {
            Planned plan = current.planned().getFirst();
            write(
                    new Journal.Line.Ruled(
                            deliveryId, plan.verdict(), plan.reasons(), plan.at(), true));
            current = known(deliveryId);
        }
        return current;
    }

    private void write(Journal.Line line) {
        journal.append(line);
        apply(line);
    }

    private void apply(Journal.Line line) {
        switch (line) {
            case Journal.Line.Received received ->
                    kept.put(
                            received.submission().deliveryId(),
                            new Kept(
                                    kept.size() + 1L,
                                    received.submission(),
                                    received.digest(),
                                    received.receiptId(),
                                    received.at(),
                                    Ruling.none(received.at()),
                                    received.planned(),
                                    null,
                                    0));
            case Journal.Line.Duplicate duplicate ->
                    kept.put(duplicate.deliveryId(), known(duplicate.deliveryId()).seenAgain());
            case Journal.Line.Ruled ruled -> {
                Kept before = known(ruled.deliveryId());
                Kept base = ruled.planned() ? before.withoutFirstPlan() : before;
                Ruling next = base.ruling().next(ruled.verdict(), ruled.reasons(), ruled.at());
                kept.put(ruled.deliveryId(), base.ruled(next));
            }
        }
    }

    private Kept known(UUID deliveryId) {
        Kept known = kept.get(deliveryId);
        if (known == null) {
            throw new IllegalStateException("the ledger speaks of an unknown " + deliveryId);
        }
        return known;
    }
}
