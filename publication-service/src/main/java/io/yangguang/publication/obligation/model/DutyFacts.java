package io.yangguang.publication.obligation.model;

import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import io.yangguang.publication.record.model.RecordVersion.Trigger;
import io.yangguang.publication.reference.model.InformationKind;
import io.yangguang.publication.reference.model.ProcurementMethod;
import io.yangguang.publication.reference.model.TriggerKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at in one record version.
 *
 * @param changedOn day of a change of substance; null for the first version
 */
public record DutyFacts(
        InformationKind kind,
        @Nullable ProcurementMethod procurementMethod,
        String itemCode,
        String divisionCode,
        List<Trigger> triggers,
        @Nullable LocalDate changedOn) {

    public DutyFacts {
        triggers = List.copyOf(triggers);
    }

    public static DutyFacts of(RecordVersion record) {
        RecordVersion.@Nullable Change change = record.change();
        return new DutyFacts(
                record.kind(),
                record.procurementMethod(),
                record.itemCode(),
                record.divisionCode(),
                record.triggers(),
                change != null && change.nature() == Nature.SUBSTANCE ? change.changedOn() : null);
    }

    /**
     * 条例第十八条: 对因情势变化可以公开的政府信息应当公开. Our reading: the day on which the decision not to publish was
     * lifted stands where 条例第二十六条 has the change; limits from events that lie long before, which a
     * rule of a sector counts from, do not run again.
     */
    public DutyFacts lifted(LocalDate on) {
        return new DutyFacts(
                kind,
                procurementMethod,
                itemCode,
                divisionCode,
                List.of(
                        formed(),
                        new Trigger(TriggerKind.CHANGED, on, null, Trigger.Source.DECLARED, null)),
                on);
    }

    /**
     * The trigger a rule counts from. A change of substance is 变更 (条例第二十六条: 自该政府信息形成或者变更之日起): rules
     * on formation count from it, and so do other forward rules whose own event lies before the
     * change, because that event gave its duty to an earlier version (our reading; else the duty
     * would be overdue when it arises). The closing is never replaced: it lies ahead.
     */
    public Optional<Trigger> triggerFor(TriggerKind kind) {
        Optional<Trigger> own = stated(kind);
        if (changedOn == null || kind == TriggerKind.CLOSING) {
            return own;
        }
        if (kind == TriggerKind.FORMED || own.map(t -> t.on().isBefore(changedOn)).orElse(false)) {
            return Optional.of(changed(changedOn));
        }
        return own;
    }

    public Trigger formed() {
        return stated(TriggerKind.FORMED).orElseThrow();
    }

    /** The day on which the duty arose: formation, or the change of substance. */
    public LocalDate aroseOn() {
        return changedOn != null ? changedOn : formed().on();
    }

    private Trigger changed(LocalDate day) {
        return stated(TriggerKind.CHANGED)
                .filter(trigger -> trigger.on().equals(day))
                .orElseGet(() ->
                        new Trigger(TriggerKind.CHANGED, day, null, Trigger.Source.DECLARED, null));
    }

    private Optional<Trigger> stated(TriggerKind kind) {
        return triggers.stream().filter(trigger -> trigger.kind() == kind).findFirst();
    }
}
