package io.yangguang.catalog.record;

import io.yangguang.catalog.marking.MarkGate;
import io.yangguang.catalog.record.model.Outcome;
import io.yangguang.catalog.record.model.RecordVersion;
import io.yangguang.catalog.record.model.Violation;
import io.yangguang.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The way of a submission: first the scan for marks, then the rules, then the store. One bad
 * submission never spoils the others.
 */
@ApplicationScoped
public class RecordIntake {

    private static final int TRIES = 4;

    private final MarkGate gate;
    private final Preparation preparation;
    private final RecordHandler handler;
    private final RecordSight sight;

    RecordIntake(MarkGate gate, Preparation preparation, RecordHandler handler, RecordSight sight) {
        this.gate = gate;
        this.preparation = preparation;
        this.handler = handler;
        this.sight = sight;
    }

    /**
     * @return an outcome for each request, in their order
     */
    public List<Outcome> take(List<RecordRequest> requests, Caller caller, IntakeTerms terms) {
        ReferenceLookup.Memory memory = preparation.remember();
        Map<Integer, Outcome> outcomes = new LinkedHashMap<>();
        Map<Integer, Prepared> ready = new LinkedHashMap<>();
        Set<String> sourceIds = new HashSet<>();
        for (int i = 0; i < requests.size(); i++) {
            RecordRequest request = requests.get(i);
            if (request.sourceId() != null && !sourceIds.add(request.sourceId())) {
                // The second of two with one source id must see the first in the store.
                store(ready, outcomes);
                sourceIds = new HashSet<>(Set.of(request.sourceId()));
            }
            Optional<String> marked = gate.firstMarked(SubmittedTexts.of(request));
            if (marked.isPresent()) {
                outcomes.put(i, new Outcome.Marked(marked.get()));
                continue;
            }
            List<Violation> violations = new ArrayList<>();
            Optional<Prepared> prepared =
                    preparation.prepare(request, caller, terms, memory, violations);
            if (prepared.isPresent()) {
                ready.put(i, prepared.get());
            } else {
                outcomes.put(i, new Outcome.Rejected(violations));
            }
        }
        store(ready, outcomes);
        List<Outcome> inOrder = new ArrayList<>(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            inOrder.add(Objects.requireNonNull(outcomes.get(i)));
        }
        return inOrder;
    }

    /** Changes the record that the caller saw as {@code expectedVersion}. */
    Outcome change(UUID id, long expectedVersion, RecordRequest request, Caller caller) {
        Optional<String> marked = gate.firstMarked(SubmittedTexts.of(request));
        if (marked.isPresent()) {
            return new Outcome.Marked(marked.get());
        }
        Optional<RecordVersion> current = sight.current(id, caller);
        if (current.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (current.get().version() != expectedVersion) {
            return new Outcome.Superseded(current.get().version());
        }
        List<Violation> violations = new ArrayList<>();
        RecordRequest whole = ofItsRecord(request, current.get(), violations);
        Optional<Prepared> prepared =
                preparation.prepare(
                        whole, caller, IntakeTerms.CHANGING, preparation.remember(), violations);
        if (prepared.isEmpty() || !violations.isEmpty()) {
            return new Outcome.Rejected(violations);
        }
        try {
            return handler.change(id, expectedVersion, prepared.get());
        } catch (StoreFailure e) {
            return refused(e);
        }
    }

    private static RecordRequest ofItsRecord(
            RecordRequest request, RecordVersion current, List<Violation> violations) {
        if (request.change() == null) {
            violations.add(Violation.of("change", "须填写变更说明：性质、变更日期、原因"));
        }
        if (request.bodyId() != null && !request.bodyId().equals(current.bodyId())) {
            violations.add(Violation.of("bodyId", "变更不得更换机关单位"));
        }
        if (request.sourceId() != null && !request.sourceId().equals(current.sourceId())) {
            violations.add(Violation.of("sourceId", "变更不得更换来源标识"));
        }
        return request.of(current.bodyId(), current.sourceId());
    }

    private void store(Map<Integer, Prepared> ready, Map<Integer, Outcome> outcomes) {
        List<Prepared> submissions = List.copyOf(ready.values());
        List<Outcome> stored = submissions.isEmpty() ? List.of() : store(submissions);
        int next = 0;
        for (Integer position : ready.keySet()) {
            outcomes.put(position, stored.get(next++));
        }
        ready.clear();
    }

    private List<Outcome> store(List<Prepared> submissions) {
        for (int attempt = 1; ; attempt++) {
            try {
                return handler.store(submissions);
            } catch (StoreFailure e) {
                if (e.isOfTheMoment() && attempt < TRIES) {
                    continue;
                }
                if (!e.isOfTheData()) {
                    throw e;
                }
                if (submissions.size() == 1) {
                    return List.of(refused(e));
                }
                // One of them is at fault: each alone, so that the others are kept.
                return submissions.stream()
                        .map(submission -> store(List.of(submission)).getFirst())
                        .toList();
            }
        }
    }

    private static Outcome refused(StoreFailure failure) {
        if (!failure.isOfTheData()) {
            throw failure;
        }
        return Outcome.Rejected.of(
                failure.isForeignKey()
                        ? Violation.of("unknown-attachment", "attachments", "附件已过期清除，请重新上传")
                        : Violation.of("not-storable", "", "数据库拒收这条记录"));
    }
}
