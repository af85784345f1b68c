package io.yangguang.publication.disclosure.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * 撤回 and 撤下: two acts after which nothing of a record is public. What was withdrawn should not have
 * been public, or was wrong; what was taken down was right, and its time is over or the law orders
 * it.
 */
public enum DownAct {
    WITHDRAWN(
            "撤回",
            EnumSet.of(
                    Ground.ERROR,
                    Ground.SECRECY,
                    Ground.PENALTY_CHANGED,
                    Ground.PENALTY_REVOKED,
                    Ground.PENALTY_UNLAWFUL,
                    Ground.PENALTY_INVALID,
                    Ground.OTHER)),
    TAKEN_DOWN(
            "撤下",
            EnumSet.of(
                    Ground.SUPERSEDED,
                    Ground.PENALTY_CHANGED,
                    Ground.PENALTY_REVOKED,
                    Ground.PENALTY_UNLAWFUL,
                    Ground.PENALTY_INVALID,
                    Ground.PUBLICITY_ENDED,
                    Ground.CREDIT_REPAIRED,
                    Ground.EXPIRED,
                    Ground.SECRECY,
                    Ground.OTHER));

    private final String chinese;
    private final Set<Ground> grounds;

    DownAct(String chinese, Set<Ground> grounds) {
        this.chinese = chinese;
        this.grounds = grounds;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether the act can stand on this ground. */
    public boolean standsOn(Ground ground) {
        return grounds.contains(ground);
    }

    public Set<Ground> grounds() {
        return Set.copyOf(grounds);
    }
}
