package io.yangguang.publication.obligation;

import io.yangguang.outbox.Outbox;
import io.yangguang.publication.obligation.model.Applicable;
import io.yangguang.publication.obligation.model.Resolution;
import io.yangguang.publication.reference.ReferenceChange;
import io.yangguang.publication.reference.model.BodyState;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Resolves the rules of open obligations anew, only of those that a change of rules or of a body
 * can affect.
 */
@ApplicationScoped
class Reassessment {
    private static final int CHUNK = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    private final ObligationRows obligations;
    private final TermRegistry registry;
    private final TermRows terms;
    private final FulfilmentHandler fulfilment;
    private final Outbox outbox;
    private final BusinessClock clock;

    Reassessment(
            ObligationRows obligations,
            TermRegistry registry,
            TermRows terms,
            FulfilmentHandler fulfilment,
            Outbox outbox,
            BusinessClock clock) {
        this.obligations = obligations;
        this.registry = registry;
        this.terms = terms;
        this.fulfilment = fulfilment;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What the new version selects, and what the version before it selected, may both change hands.
     */
    void rule(RuleVersion rule, ReferenceChange change) {
        String reason = "规则变更：" + rule.name();
        List<RuleVersion> concerned = new ArrayList<>(List.of(rule));
        change.before().rule(rule.ruleId(), rule.version()).ifPresent(concerned::add);
        change.before().rule(rule.ruleId(), rule.version() - 1).ifPresent(concerned::add);
        LocalDate since =
                change.before()
                        .rule(rule.ruleId(), rule.version())
                        .map(RuleVersion::validFrom)
                        .filter(before -> before.isBefore(rule.validFrom()))
                        .orElse(rule.validFrom());
        for (RuleVersion each : concerned) {
            inChunks(
                    after -> obligations.openUnder(each, since, after, CHUNK),
                    change.after(),
                    reason);
        }
    }

    /** 条例第五十四、五十五条: whether the regulation applies to a body decides which rules do. */
    void body(BodyState body, ReferenceChange change) {
        boolean before =
                change.before().body(body.bodyId()).map(BodyState::regulationApplies).orElse(true);
        if (before != body.regulationApplies()) {
            inChunks(
                    after -> obligations.openOf(body.bodyId(), after, CHUNK),
                    change.after(),
                    "机关适用《政府信息公开条例》的情形变更");
        }
    }

    private void inChunks(
            Function<UUID, List<ObligationRow>> next, ReferenceSnapshot snapshot, String reason) {
        List<ObligationRow> chunk = next.apply(FIRST);
        while (!chunk.isEmpty()) {
            reassess(chunk, snapshot, reason);
            chunk = next.apply(chunk.getLast().id());
        }
    }

    private void reassess(List<ObligationRow> duties, ReferenceSnapshot snapshot, String reason) {
        Instant now = clock.now();
        Map<UUID, Resolution> resolutions = new HashMap<>();
        List<TermKey> keys = new ArrayList<>();
        for (ObligationRow duty : duties) {
            Resolution resolution = Assessment.resolve(duty.facts(), duty.bodyId(), snapshot);
            resolutions.put(duty.id(), resolution);
            resolution
                    .publishBy()
                    .map(TermKey::of)
                    .filter(key -> !key.id().equals(duty.termId()))
                    .ifPresent(keys::add);
        }
        Map<TermKey, TermRow> byKey = registry.resolveUncommitted(keys, snapshot, now);
        for (ObligationRow duty : duties) {
            Resolution resolution = Objects.requireNonNull(resolutions.get(duty.id()));
            Optional<Applicable> winner = resolution.publishBy();
            if (winner.isEmpty()) {
                annul(duty, snapshot, reason, now);
            } else {
                TermKey key = TermKey.of(winner.get());
                if (!key.id().equals(duty.termId())
                        || duty.triggerMissing() != resolution.triggerMissing()) {
                    TermRow term = Optional.ofNullable(byKey.get(key)).orElseGet(() -> term(duty));
                    ObligationRow changed =
                            duty.reassessed(term.id(), resolution.triggerMissing(), now);
                    obligations.reassign(changed, duty.termId(), reason);
                    outbox.append(ObligationMessages.assessed(changed, term, changed.revision()));
                }
            }
        }
    }

    private void annul(ObligationRow duty, ReferenceSnapshot snapshot, String reason, Instant now) {
        fulfilment.close(
                duty, Closings.annulled(duty, term(duty), reason + "，已无适用的法定期限", now, snapshot));
    }

    private TermRow term(ObligationRow duty) {
        return terms.find(List.of(duty.termId())).getFirst();
    }
}
