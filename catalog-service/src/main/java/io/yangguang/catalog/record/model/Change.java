package io.yangguang.catalog.record.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why there is a further version.
 *
 * @param ground what became of a penalty decision, where the change is that
 * @param decidedOn legal date of that; given together with the ground
 */
public record Change(
        ChangeNature nature,
        LocalDate changedOn,
        String reason,
        @Nullable PenaltyGround ground,
        @Nullable LocalDate decidedOn) {

    public Change(ChangeNature nature, LocalDate changedOn, String reason) {
        this(nature, changedOn, reason, null, null);
    }
}
