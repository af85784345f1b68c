package io.yangguang.publication.obligation.model;

import io.yangguang.publication.obligation.model.Considered.Reason;
import io.yangguang.publication.record.model.RecordVersion.Trigger;
import io.yangguang.publication.reference.model.Jurisdictions;
import io.yangguang.publication.reference.model.RuleLevel;
import io.yangguang.publication.reference.model.RuleType;
import io.yangguang.publication.reference.model.RuleVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 条例第二十六条: 属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。法律、法规对政府信息公开的期限另有规定的，从其规定。
 *
 * <p>Our reading: of the rules that apply, sector law goes before the limit for decisions, that
 * before the general limit; inside a level the more specific, then the shorter. Only 法律、法规 may
 * lengthen the 20 days; other national texts may only shorten them; local documents set internal
 * targets. Where the regulation does not apply to a body (条例第五十四、五十五条), only sector rules do.
 * Nothing here looks at a calendar, so a calendar moves due dates and never the rule that governs.
 */
public final class RuleResolution {
    private final DutyFacts facts;
    private final boolean regulationApplies;

    private RuleResolution(DutyFacts facts, boolean regulationApplies) {
        this.facts = facts;
        this.regulationApplies = regulationApplies;
    }

    /**
     * Finds the rules that govern a record version.
     *
     * @param rules all versions of each rule, the highest first
     */
    public static Resolution resolve(
            DutyFacts facts, boolean regulationApplies, Collection<List<RuleVersion>> rules) {
        return new RuleResolution(facts, regulationApplies).resolve(rules);
    }

    private Resolution resolve(Collection<List<RuleVersion>> rules) {
        List<Applicable> publishBy = new ArrayList<>();
        List<Applicable> beforeEvent = new ArrayList<>();
        List<Applicable> showAtLeast = new ArrayList<>();
        for (List<RuleVersion> versions : rules) {
            Optional<Applicable> found = governing(versions);
            if (found.isPresent()) {
                Applicable applicable = found.get();
                (switch (applicable.rule().type()) {
                            case PUBLISH_BY -> publishBy;
                            case BEFORE_EVENT -> beforeEvent;
                            case SHOW_AT_LEAST -> showAtLeast;
                        })
                        .add(applicable);
            }
        }
        beforeEvent.sort(Applicable.ORDER);
        showAtLeast.sort(Applicable.ORDER);
        return decide(publishBy, beforeEvent, showAtLeast);
    }

    /**
     * Of the versions of one rule, the highest that has come into force by the trigger date governs
     * it.
     */
    private Optional<Applicable> governing(List<RuleVersion> versions) {
        for (RuleVersion rule : versions) {
            @Nullable Trigger trigger = facts.triggerFor(rule.trigger()).orElse(null);
            LocalDate day = validityDay(rule, trigger);
            if (!rule.validFrom().isAfter(day)) {
                boolean inForce =
                        !rule.retired()
                                && (rule.validTo() == null || !rule.validTo().isBefore(day));
                return inForce && matches(rule)
                        ? Optional.of(new Applicable(rule, trigger, facts.aroseOn()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * A rule must be in force on its trigger date; a rule on what lies ahead, on the day the duty
     * arose.
     */
    private LocalDate validityDay(RuleVersion rule, @Nullable Trigger trigger) {
        return trigger == null || rule.type() != RuleType.PUBLISH_BY
                ? facts.aroseOn()
                : trigger.on();
    }

    private boolean matches(RuleVersion rule) {
        return (regulationApplies || rule.level() == RuleLevel.SECTOR)
                && (rule.itemCodes().isEmpty() || rule.itemCodes().contains(facts.itemCode()))
                && (rule.kinds().isEmpty() || rule.kinds().contains(facts.kind()))
                && matchesMethod(rule)
                && Jurisdictions.covers(rule.jurisdiction(), facts.divisionCode());
    }

    private boolean matchesMethod(RuleVersion rule) {
        return rule.procurementMethods().isEmpty()
                || (facts.procurementMethod() != null
                        && rule.procurementMethods().contains(facts.procurementMethod()));
    }

    private static Resolution decide(
            List<Applicable> publishBy,
            List<Applicable> beforeEvent,
            List<Applicable> showAtLeast) {
        List<Applicable> binding =
                publishBy.stream()
                        .filter(a -> a.rule().statutory())
                        .sorted(Applicable.ORDER)
                        .toList();
        Optional<Applicable> regulation = regulation(binding);
        Optional<Applicable> winner =
                binding.stream()
                        .filter(a -> a.trigger() != null && allowed(a, regulation))
                        .findFirst();
        List<Considered> superseded = new ArrayList<>();
        List<Applicable> targets = new ArrayList<>();
        boolean triggerMissing = false;
        boolean passed = false;
        for (Applicable candidate : binding) {
            if (winner.isPresent() && candidate.equals(winner.get())) {
                passed = true;
            } else {
                triggerMissing |= !passed && candidate.trigger() == null;
                superseded.add(new Considered(candidate, reason(candidate, winner, regulation)));
            }
        }
        for (Applicable candidate : publishBy) {
            if (!candidate.rule().statutory()) {
                if (isTarget(candidate, winner)) {
                    targets.add(candidate);
                }
                superseded.add(new Considered(candidate, targetReason(candidate, winner)));
            }
        }
        targets.sort(Applicable.ORDER);
        return new Resolution(
                winner, triggerMissing, superseded, targets, beforeEvent, showAtLeast);
    }

    /** 条例第二十六条 itself, as the general limit by law or regulation. */
    private static Optional<Applicable> regulation(List<Applicable> binding) {
        return binding.stream()
                .filter(a -> a.rule().level() == RuleLevel.GENERAL && a.rule().rank().mayLengthen())
                .filter(a -> a.trigger() != null)
                .findFirst();
    }

    private static boolean allowed(Applicable candidate, Optional<Applicable> regulation) {
        return candidate.rule().rank().mayLengthen()
                || regulation.isEmpty()
                || !candidate.length().isAfter(regulation.get().length());
    }

    private static Reason reason(
            Applicable candidate, Optional<Applicable> winner, Optional<Applicable> regulation) {
        if (candidate.trigger() == null) {
            return Reason.TRIGGER_MISSING;
        }
        if (!allowed(candidate, regulation)) {
            return Reason.MAY_NOT_LENGTHEN;
        }
        RuleVersion best = winner.orElseThrow().rule();
        if (best.level() != candidate.rule().level()) {
            return Reason.LOWER_LEVEL;
        }
        return winner.get().specificity() != candidate.specificity()
                ? Reason.LESS_SPECIFIC
                : Reason.LONGER;
    }

    private static boolean isTarget(Applicable candidate, Optional<Applicable> winner) {
        return candidate.trigger() != null
                && (winner.isEmpty() || candidate.length().isBefore(winner.get().length()));
    }

    private static Reason targetReason(Applicable candidate, Optional<Applicable> winner) {
        if (candidate.trigger() == null) {
            return Reason.TRIGGER_MISSING;
        }
        return isTarget(candidate, winner) ? Reason.INTERNAL_TARGET : Reason.LOCAL_NOT_SHORTER;
    }
}
