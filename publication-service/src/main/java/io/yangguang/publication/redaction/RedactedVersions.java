package io.yangguang.publication.redaction;

import io.yangguang.audit.Audit;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.redaction.model.Outward;
import io.yangguang.publication.redaction.model.RedactionCommand.Seal;
import io.yangguang.publication.redaction.model.RedactionOutcome.Accepted;
import io.yangguang.publication.redaction.model.RedactionOutcome.Rejected;
import io.yangguang.publication.redaction.model.RedactionRules;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Answers the other features from the redactions' rows. */
@ApplicationScoped
class RedactedVersions implements Redactions {

    private final RedactionRows rows;
    private final BusinessClock clock;
    private final Audit audit;

    RedactedVersions(RedactionRows rows, BusinessClock clock, Audit audit) {
        this.rows = rows;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public RecordVersion outward(RecordVersion original) {
        return rows.find(original.recordId(), original.version())
                .map(drawn -> Outward.of(original, drawn.markings()))
                .orElse(original);
    }

    @Override
    public boolean standsFor(UUID recordId, int version) {
        return rows.find(recordId, version).isPresent();
    }

    @Override
    public void seal(UUID recordId, int version) {
        var drawn = rows.locked(recordId, version);
        switch (RedactionRules.decide(DrawnRedaction.state(drawn), true, 0, new Seal())) {
            case Rejected(var reason) -> throw RedactionProblems.refused(reason).asException();
            case Accepted(_) -> {
                rows.seal(recordId, version, clock.now());
                var hash = drawn.orElseThrow().outwardHash();
                audit.record("redaction.sealed", "redaction", recordId + "/" + version, hash, hash);
            }
        }
    }

    @Override
    public Set<String> drawnUpBy(UUID recordId, int version) {
        return rows.find(recordId, version).map(DrawnRedaction::drawnUpBy).orElse(Set.of());
    }

    @Override
    public int openLeftovers(UUID recordId, int version) {
        return rows.find(recordId, version).map(DrawnRedaction::open).orElse(0);
    }

    @Override
    public List<String> grounds(UUID recordId, int version) {
        return rows.find(recordId, version)
                .map(drawn -> drawn.markings().grounds())
                .orElse(List.of());
    }

    @Override
    public RecordVersion shownTo(Caller caller, RecordVersion original) {
        return rows.find(original.recordId(), original.version())
                .filter(drawn -> !drawn.openTo(caller))
                .map(drawn -> Outward.of(original, drawn.markings()))
                .orElse(original);
    }

    @Override
    public Set<UUID> sealedAmong(Collection<UUID> records) {
        return records.isEmpty() ? Set.of() : rows.sealedAmong(records);
    }
}
