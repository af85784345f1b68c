package io.yangguang.catalog.record.model;

import io.yangguang.catalog.rule.model.TriggerKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which drafts are lawful, as far as that needs no reference data but the body's first day. */
public final class DraftRules {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DraftRules() {}

    /** Everything that is wrong; empty when nothing is. */
    public static List<Violation> check(Draft draft, Surroundings around) {
        List<Violation> found = new ArrayList<>(TextRules.check(draft));
        checkTriggers(draft, around, found);
        checkAttribute(draft.attribute(), found);
        for (int i = 0; i < draft.publishedElsewhere().size(); i++) {
            if (draft.publishedElsewhere().get(i).at().isAfter(around.now())) {
                found.add(Violation.of("publishedElsewhere[" + i + "].at", "公开时刻不得晚于现在"));
            }
        }
        if (draft.change() != null) {
            checkChange(draft, draft.change(), around.today(), found);
        }
        return found;
    }

    /** 条例二十六条 counts from forming or changing: a change of substance is a trigger itself. */
    public static List<Trigger> triggersAfter(Draft draft) {
        Change change = draft.change();
        if (change == null || change.nature() == ChangeNature.CORRECTION) {
            return draft.triggers();
        }
        Optional<Trigger> given =
                draft.trigger(TriggerKind.CHANGED)
                        .filter(trigger -> trigger.on().equals(change.changedOn()));
        List<Trigger> triggers = new ArrayList<>(draft.triggers());
        triggers.removeIf(trigger -> trigger.kind() == TriggerKind.CHANGED);
        triggers.add(
                given.orElse(
                        new Trigger(
                                TriggerKind.CHANGED,
                                change.changedOn(),
                                null,
                                TriggerSource.DECLARED,
                                null)));
        return List.copyOf(triggers);
    }

    private static void checkTriggers(Draft draft, Surroundings around, List<Violation> found) {
        Set<TriggerKind> seen = EnumSet.noneOf(TriggerKind.class);
        for (int i = 0; i < draft.triggers().size(); i++) {
            Trigger trigger = draft.triggers().get(i);
            String path = "triggers[" + i + "]";
            if (!seen.add(trigger.kind())) {
                found.add(Violation.of(path + ".kind", "同一种触发事项只能填写一次"));
            }
            if (trigger.kind() == TriggerKind.CLOSING) {
                checkClosing(trigger, path, found);
            } else {
                if (trigger.at() != null) {
                    found.add(Violation.of(path + ".at", "只有 CLOSING（截止）填写时刻"));
                }
                checkDay(trigger.on(), path + ".on", around, found);
            }
            if (trigger.kind() == TriggerKind.CHANGED && draft.change() == null) {
                found.add(Violation.of(path + ".kind", "首次登记没有变更日期；变更请用 PUT"));
            }
        }
        if (!seen.contains(TriggerKind.FORMED)) {
            found.add(Violation.of("triggers", "须填写 FORMED（形成）日期：信息自身载明的日期，没有的填签发日期"));
        }
    }

    private static void checkClosing(Trigger trigger, String path, List<Violation> found) {
        if (trigger.at() == null) {
            found.add(Violation.of(path + ".at", "CLOSING（截止）须填写时刻"));
        } else if (!LocalDate.ofInstant(trigger.at(), ZONE).equals(trigger.on())) {
            found.add(Violation.of(path + ".on", "日期与截止时刻（东八区）不是同一天"));
        }
    }

    private static void checkDay(
            LocalDate day, String path, Surroundings around, List<Violation> found) {
        if (day.isAfter(around.today())) {
            found.add(Violation.of("date-in-future", path, "日期不得晚于今天（" + around.today() + "）"));
        }
        around.bodyExistsFrom()
                .filter(day::isBefore)
                .ifPresent(first ->
                        found.add(
                                Violation.of(
                                        "date-before-body", path, "日期早于机关单位成立之日（" + first + "）")));
    }

    private static void checkAttribute(Attribute attribute, List<Violation> found) {
        if (attribute.disclosure() == Disclosure.NONE) {
            if (attribute.mode() != null) {
                found.add(Violation.of("attribute.mode", "不予公开的信息没有公开方式"));
            }
            if (blank(attribute.ground())) {
                found.add(Violation.of("attribute.ground", "不予公开须填写依据条款"));
            }
        } else if (attribute.mode() == null) {
            found.add(Violation.of("attribute.mode", "须填写公开方式：PROACTIVE（主动公开）或 ON_REQUEST（依申请公开）"));
        }
    }

    private static void checkChange(
            Draft draft, Change change, LocalDate today, List<Violation> found) {
        if (change.changedOn().isAfter(today)) {
            found.add(
                    Violation.of(
                            "date-in-future", "change.changedOn", "变更日期不得晚于今天（" + today + "）"));
        }
        draft.trigger(TriggerKind.FORMED)
                .filter(formed -> change.changedOn().isBefore(formed.on()))
                .ifPresent(formed ->
                        found.add(
                                Violation.of(
                                        "change.changedOn", "变更日期早于形成日期（" + formed.on() + "）")));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
