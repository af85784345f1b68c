package io.yangguang.catalog.record;

import io.yangguang.audit.Audit;
import io.yangguang.catalog.record.SourceRows.Known;
import io.yangguang.catalog.record.model.Outcome;
import io.yangguang.catalog.record.model.RecordVersion;
import io.yangguang.catalog.record.model.Violation;
import io.yangguang.catalog.reference.ReferenceRevision;
import io.yangguang.ids.Ids;
import io.yangguang.outbox.Outbox;
import io.yangguang.rest.RowFilter;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores records: version, event and audit row in one transaction. */
@ApplicationScoped
class RecordHandler {

    private static final RowFilter ANY = new RowFilter("TRUE", List.of());

    private final RecordRows rows;
    private final RecordBatchRows batchRows;
    private final SourceRows sources;
    private final ReferenceRevision reference;
    private final Outbox outbox;
    private final Audit audit;
    private final BusinessClock clock;
    private final Ids ids;

    RecordHandler(
            RecordRows rows,
            RecordBatchRows batchRows,
            SourceRows sources,
            ReferenceRevision reference,
            Outbox outbox,
            Audit audit,
            BusinessClock clock,
            Ids ids) {
        this.rows = rows;
        this.batchRows = batchRows;
        this.sources = sources;
        this.reference = reference;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Stores submissions of one submitter, no two with the same source id.
     *
     * @return an outcome for each, in their order
     */
    @Transactional
    List<Outcome> store(List<Prepared> submissions) {
        long revision = reference.current();
        Instant now = now();
        Map<String, Known> known = new HashMap<>(known(submissions));
        Map<UUID, RecordVersion> fresh = new LinkedHashMap<>();
        for (Prepared submission : submissions) {
            String sourceId = submission.draft().sourceId();
            if ((sourceId == null || !known.containsKey(sourceId))
                    && submission.draft().change() == null) {
                fresh.put(submission.newId(), submission.first(revision, now));
            }
        }
        Set<UUID> inserted = batchRows.insertRecords(List.copyOf(fresh.values()));
        if (inserted.size() < fresh.size()) {
            // Another batch was faster; its rows are committed now, or ours would still wait.
            fresh.keySet().retainAll(inserted);
            known.putAll(
                    known(
                            submissions.stream()
                                    .filter(s -> !inserted.contains(s.newId()))
                                    .toList()));
        }
        batchRows.insertVersions(fresh.values());
        announce(fresh.values().stream().toList(), Map.of());
        Map<UUID, Outcome> changes = change(submissions, known, revision, now);
        List<Outcome> outcomes = new ArrayList<>(submissions.size());
        for (Prepared submission : submissions) {
            RecordVersion first = fresh.get(submission.newId());
            outcomes.add(
                    first == null
                            ? Objects.requireNonNull(changes.get(submission.newId()))
                            : new Outcome.Created(first));
        }
        return outcomes;
    }

    /** Changes one record, when nobody else did since the caller read it. */
    @Transactional
    Outcome change(UUID recordId, long expectedVersion, Prepared submission) {
        long currentVersion = rows.lock(recordId);
        if (currentVersion != expectedVersion) {
            return new Outcome.Superseded(currentVersion);
        }
        RecordVersion current = rows.current(recordId, ANY).orElseThrow();
        if (current.contentHash().equals(submission.hash())) {
            return new Outcome.Unchanged(recordId, currentVersion);
        }
        RecordVersion next = submission.after(current, reference.current(), now());
        write(List.of(next), Map.of(recordId, current.contentHash()));
        return new Outcome.Changed(next);
    }

    /** Proposes to withdraw the current version; a person decides in publication-service. */
    @Transactional
    Optional<RecordWithdrawn> proposeWithdrawal(
            UUID recordId, WithdrawalRequest request, String proposedBy, RowFilter filter) {
        return rows.current(recordId, filter)
                .map(visible -> {
                    long version = rows.lock(recordId);
                    RecordWithdrawn proposal =
                            new RecordWithdrawn(
                                    recordId,
                                    version,
                                    ids.next(),
                                    Objects.requireNonNull(request.reason()),
                                    proposedBy,
                                    now(),
                                    request.ground(),
                                    request.decidedOn());
                    rows.insert(proposal);
                    outbox.append(RecordEvents.of(proposal));
                    audit.record(
                            "record.withdrawal-proposed",
                            "record",
                            recordId.toString(),
                            null,
                            null);
                    return proposal;
                });
    }

    /** As the database keeps it, so that an event said again from the tables is the same. */
    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }

    private Map<String, Known> known(List<Prepared> submissions) {
        if (submissions.isEmpty()) {
            return Map.of();
        }
        List<String> sourceIds =
                submissions.stream()
                        .map(submission -> submission.draft().sourceId())
                        .filter(Objects::nonNull)
                        .toList();
        return sources.find(submissions.getFirst().submitter().sourceSystem(), sourceIds);
    }

    /** What becomes of those whose source id was known already. */
    private Map<UUID, Outcome> change(
            List<Prepared> submissions, Map<String, Known> known, long revision, Instant now) {
        Map<UUID, Outcome> outcomes = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Prepared submission : submissions) {
            Known record = known.get(submission.draft().sourceId());
            if (record == null) {
                if (submission.draft().change() != null) {
                    outcomes.put(
                            submission.newId(),
                            Outcome.Rejected.of(Violation.of("change", "没有可变更的记录；首次登记不填 change")));
                }
            } else if (record.received(submission.draft(), submission.hash())) {
                outcomes.put(
                        submission.newId(),
                        new Outcome.Unchanged(record.recordId(), record.version()));
            } else if (submission.draft().change() == null) {
                outcomes.put(
                        submission.newId(),
                        new Outcome.OtherContent(record.recordId(), record.version()));
            } else {
                candidates.add(new Candidate(record.recordId(), submission));
            }
        }
        candidates.sort(Comparator.comparing(Candidate::recordId));
        List<RecordVersion> next = new ArrayList<>();
        Map<UUID, @Nullable String> before = new HashMap<>();
        for (Candidate candidate : candidates) {
            Outcome outcome = next(candidate, revision, now, before);
            outcomes.put(candidate.submission().newId(), outcome);
            if (outcome instanceof Outcome.Changed(RecordVersion version)) {
                next.add(version);
            }
        }
        write(next, before);
        return outcomes;
    }

    private Outcome next(
            Candidate candidate, long revision, Instant now, Map<UUID, @Nullable String> before) {
        Prepared submission = candidate.submission();
        rows.lock(candidate.recordId());
        RecordVersion current = rows.current(candidate.recordId(), ANY).orElseThrow();
        if (!current.bodyId().equals(submission.body().id())) {
            return Outcome.Rejected.of(Violation.of("bodyId", "变更不得更换机关单位"));
        }
        if (current.contentHash().equals(submission.hash())) {
            return new Outcome.Unchanged(current.recordId(), current.version());
        }
        before.put(current.recordId(), current.contentHash());
        return new Outcome.Changed(submission.after(current, revision, now));
    }

    private void write(List<RecordVersion> versions, Map<UUID, @Nullable String> hashesBefore) {
        if (versions.isEmpty()) {
            return;
        }
        batchRows.advance(versions);
        batchRows.insertVersions(versions);
        announce(versions, hashesBefore);
    }

    private void announce(List<RecordVersion> versions, Map<UUID, @Nullable String> hashesBefore) {
        outbox.appendAll(versions.stream().map(RecordEvents::of).toList());
        batchRows.audit(versions, hashesBefore);
    }

    private record Candidate(UUID recordId, Prepared submission) {}
}
