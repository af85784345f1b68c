package io.yangguang.catalog.rule.model;

import io.yangguang.catalog.reference.model.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule must be like.
 *
 * <p>政府信息公开条例（国务院令第711号）第二十六条: 应当自该政府信息形成或者变更之日起20个工作日内及时公开。法律、法规对政府信息公开的期限另有规定的，从其规定。 So only a
 * law or a regulation may give more than 20 working days, and what a local document shortens is an
 * internal target. How calendar days compare with working days depends on the dates;
 * publication-service compares the results.
 */
public final class RuleLaws {

    private static final int GENERAL_LIMIT = 20;

    private RuleLaws() {}

    /**
     * @param before the latest version, empty for a new rule
     */
    public static List<Doubt> doubts(Rule rule, Optional<Rule> before) {
        List<Doubt> doubts = new ArrayList<>();
        if (rule.validTo() != null && rule.validTo().isBefore(rule.validFrom())) {
            doubts.add(new Doubt("validTo", "不得早于validFrom"));
        }
        before.filter(last -> !last.retired())
                .filter(last -> rule.validFrom().isBefore(last.validFrom()))
                .ifPresent(last ->
                        doubts.add(new Doubt("validFrom", "不得早于上一版本的生效日期" + last.validFrom())));
        switch (rule.type()) {
            case PUBLISH_BY -> publishBy(rule, doubts);
            case BEFORE_EVENT -> beforeEvent(rule, doubts);
            case SHOW_AT_LEAST -> showAtLeast(rule, doubts);
        }
        if (rule.unit() == LimitUnit.WORKING_DAYS && rule.rollOver()) {
            doubts.add(new Doubt("rollOver", "工作日期限的末日必为工作日，不存在顺延"));
        }
        return doubts;
    }

    private static void publishBy(Rule rule, List<Doubt> doubts) {
        if (rule.trigger() == TriggerKind.CLOSING) {
            doubts.add(new Doubt("trigger", "截止时间只能用于BEFORE_EVENT"));
        }
        if (rule.closingCounts()) {
            doubts.add(new Doubt("closingCounts", "只能用于BEFORE_EVENT"));
        }
        if (!rule.rank().mayLengthen()
                && rule.unit() == LimitUnit.WORKING_DAYS
                && rule.amount() > GENERAL_LIMIT) {
            doubts.add(new Doubt("amount", "条例第二十六条：只有法律、法规可以规定长于20个工作日的期限"));
        }
        if (rule.rank() == SourceRank.LOCAL_DOCUMENT && !rule.internalTarget()) {
            doubts.add(new Doubt("internalTarget", "地方文件规定的较短期限只能作为内部目标"));
        }
    }

    private static void beforeEvent(Rule rule, List<Doubt> doubts) {
        if (rule.trigger() != TriggerKind.CLOSING) {
            doubts.add(new Doubt("trigger", "BEFORE_EVENT须以截止时间（CLOSING）起算"));
        }
        if (rule.rollOver()) {
            doubts.add(new Doubt("rollOver", "向前计算的期限不顺延"));
        }
    }

    private static void showAtLeast(Rule rule, List<Doubt> doubts) {
        if (rule.closingCounts()) {
            doubts.add(new Doubt("closingCounts", "只能用于BEFORE_EVENT"));
        }
        if (rule.amount() < 1) {
            doubts.add(new Doubt("amount", "公示期至少为1"));
        }
    }
}
