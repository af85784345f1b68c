package io.yangguang.publication.disclosure;

import java.time.LocalDate;
import java.util.UUID;

/** Why what is live stays as it is for now. */
public sealed interface Obstacle {

    /**
     * 公示期 has not ended.
     *
     * @param showUntil the last day it must be shown, Asia/Shanghai
     * @param interrupted whether the page is unreachable now, so that no day counts
     */
    record PublicityRunning(UUID periodId, LocalDate showUntil, boolean interrupted)
            implements Obstacle {}

    /** 行政处罚法第四十八条第二款: the decision is to be taken down with reasons, not replaced. */
    record TakeDownFirst(UUID dutyId, LocalDate dueOn) implements Obstacle {}

    /** The same duty asks for the law's reason, and another one was given. */
    record PenaltyGroundAsked(UUID dutyId) implements Obstacle {}
}
