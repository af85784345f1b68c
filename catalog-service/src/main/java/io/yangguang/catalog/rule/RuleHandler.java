package io.yangguang.catalog.rule;

import io.yangguang.catalog.reference.Announcements;
import io.yangguang.catalog.reference.Authority;
import io.yangguang.catalog.reference.Doubts;
import io.yangguang.catalog.reference.ReferenceRevision;
import io.yangguang.catalog.rule.model.Rule;
import io.yangguang.catalog.rule.model.RuleLaws;
import io.yangguang.ids.Ids;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Enters rules, their versions and their retirement. */
@ApplicationScoped
public class RuleHandler {

    private final ReferenceRevision revision;
    private final RuleRows rows;
    private final Announcements announcements;
    private final BusinessClock clock;
    private final Ids ids;

    RuleHandler(
            ReferenceRevision revision,
            RuleRows rows,
            Announcements announcements,
            BusinessClock clock,
            Ids ids) {
        this.revision = revision;
        this.rows = rows;
        this.announcements = announcements;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Rule add(Caller caller, AddRule request) {
        Authority.requireOver(caller, request.state().jurisdiction());
        revision.hold();
        Optional<Rule> there = rows.byCode(request.code());
        if (there.isPresent()) {
            throw Problems.conflict("rule-code-taken", "已有代码为" + request.code() + "的规则")
                    .next("增加新版本：PUT /api/catalog/v1/rules/" + there.get().id())
                    .asException();
        }
        return enter(
                "rule.add",
                request.state().toModel(ids.next(), 1, request.code(), clock.now()),
                Optional.empty());
    }

    @Transactional
    Rule change(Caller caller, UUID id, long version, RuleState request) {
        revision.hold();
        Rule before = held(caller, id, version);
        Authority.requireOver(caller, request.jurisdiction());
        return enter(
                "rule.change",
                request.toModel(before.id(), before.version() + 1, before.code(), clock.now()),
                Optional.of(before));
    }

    @Transactional
    Rule retire(Caller caller, UUID id, long version, String reason) {
        revision.hold();
        Rule before = held(caller, id, version);
        if (before.retired()) {
            throw Problems.conflict("rule-retired", "规则已停用")
                    .next("重新启用：PUT /api/catalog/v1/rules/" + id)
                    .asException();
        }
        Rule retired =
                before.retired(
                        rows.versions(id).stream()
                                .map(Rule::validFrom)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        reason,
                        clock.now());
        return write("rule.retire", retired, Optional.of(before));
    }

    /** Enters what a seed says; the running transaction holds the reference revision. */
    @Transactional
    public Rule enterSeed(Rule rule, Optional<Rule> before) {
        return enter(before.isEmpty() ? "rule.add" : "rule.change", rule, before);
    }

    @Transactional
    public Optional<Rule> byCode(String code) {
        return rows.byCode(code);
    }

    private Rule held(Caller caller, UUID id, long version) {
        Rule before = rows.find(id).orElseThrow(() -> Problems.notFound("时限规则").asException());
        Authority.requireOver(caller, before.jurisdiction());
        if (before.version() != version) {
            throw Problems.preconditionFailed(before.version()).asException();
        }
        return before;
    }

    private Rule enter(String act, Rule rule, Optional<Rule> before) {
        Doubts.refuse(RuleLaws.doubts(rule, before));
        return write(act, rule, before);
    }

    private Rule write(String act, Rule rule, Optional<Rule> before) {
        long raised = revision.next();
        rows.insert(rule, raised);
        announcements.announce(act, RuleChanged.fact(rule, raised), before.orElse(null));
        return rule;
    }
}
