package io.yangguang.publication.redaction;

import io.yangguang.audit.Audit;
import io.yangguang.publication.Reach;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.redaction.model.Leftover;
import io.yangguang.publication.redaction.model.Leftovers;
import io.yangguang.publication.redaction.model.MarkingRules;
import io.yangguang.publication.redaction.model.Outward;
import io.yangguang.publication.redaction.model.RedactionCommand;
import io.yangguang.publication.redaction.model.RedactionOutcome.Accepted;
import io.yangguang.publication.redaction.model.RedactionOutcome.Rejected;
import io.yangguang.publication.redaction.model.RedactionRules;
import io.yangguang.publication.redaction.model.RedactionState.DrawnUp;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws a redaction up, again or away, until somebody has signed for its version. */
@ApplicationScoped
class RedactionHandler {

    private final RedactionRows rows;
    private final RecordVersions records;
    private final Reach reach;
    private final BusinessClock clock;
    private final Audit audit;

    RedactionHandler(
            RedactionRows rows,
            RecordVersions records,
            Reach reach,
            BusinessClock clock,
            Audit audit) {
        this.rows = rows;
        this.records = records;
        this.reach = reach;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    RedactionAnswer drawUp(
            UUID recordId,
            int version,
            @Nullable Long expected,
            RedactionRequest request,
            Caller caller) {
        var found = reached(recordId, version, caller);
        if (found.isEmpty()) {
            return new RedactionAnswer.Unknown();
        }
        var original = found.get();
        var markings = request.markings();
        var flaws = MarkingRules.flaws(markings, original);
        if (!flaws.isEmpty()) {
            return new RedactionAnswer.Flawed(flaws);
        }
        var acknowledged = request.acknowledgedKeys();
        int open =
                (int)
                        Leftovers.of(original, markings, rows.publicBefore(recordId, version))
                                .stream()
                                .map(Leftover::key)
                                .filter(key -> !acknowledged.contains(key))
                                .count();
        boolean signed = rows.signedAndHeld(recordId, version);
        var standing = rows.locked(recordId, version);
        var command = new RedactionCommand.DrawUp(caller.subject(), expected);
        return switch (RedactionRules.decide(
                DrawnRedaction.state(standing), signed, open, command)) {
            case Rejected(var reason) ->
                    new RedactionAnswer.Refused(
                            reason, standing.map(DrawnRedaction::version).orElse(null));
            case Accepted(DrawnUp next) -> put(original, request, acknowledged, standing, next);
            case Accepted(_) -> throw new IllegalStateException("Expected it to be drawn up");
        };
    }

    private RedactionAnswer put(
            RecordVersion original,
            RedactionRequest request,
            Set<String> acknowledged,
            Optional<DrawnRedaction> before,
            DrawnUp next) {
        var outward = Outward.of(original, request.markings());
        var drawn =
                new DrawnRedaction(
                        original.recordId(),
                        original.version(),
                        next.version(),
                        original.bodyId(),
                        original.divisionCode(),
                        request.markings(),
                        outward.title(),
                        outward.contentHash(),
                        next.by(),
                        clock.now(),
                        acknowledged,
                        next.open(),
                        null);
        rows.put(drawn);
        note(
                "redaction.drawn-up",
                drawn,
                before.map(DrawnRedaction::outwardHash).orElse(null),
                drawn.outwardHash());
        return new RedactionAnswer.Done(drawn, before.isEmpty());
    }

    @Transactional
    RedactionAnswer discard(UUID recordId, int version, @Nullable Long expected, Caller caller) {
        if (reached(recordId, version, caller).isEmpty()) {
            return new RedactionAnswer.Unknown();
        }
        boolean signed = rows.signedAndHeld(recordId, version);
        var standing = rows.locked(recordId, version);
        var command = new RedactionCommand.Discard(expected);
        return switch (RedactionRules.decide(DrawnRedaction.state(standing), signed, 0, command)) {
            case Rejected(var reason) ->
                    new RedactionAnswer.Refused(
                            reason, standing.map(DrawnRedaction::version).orElse(null));
            case Accepted(_) -> {
                var drawn = standing.orElseThrow();
                rows.delete(recordId, version);
                note("redaction.discarded", drawn, drawn.outwardHash(), null);
                yield new RedactionAnswer.Discarded();
            }
        };
    }

    /** Hashes of what would go out: those of the original say too much to be kept here. */
    private void note(
            String act, DrawnRedaction drawn, @Nullable String before, @Nullable String after) {
        audit.record(
                act, "redaction", drawn.recordId() + "/" + drawn.recordVersion(), before, after);
    }

    private Optional<RecordVersion> reached(UUID recordId, int version, Caller caller) {
        return records.find(recordId, version)
                .filter(record -> reach.covers(caller, record.bodyId(), record.divisionCode()));
    }
}
