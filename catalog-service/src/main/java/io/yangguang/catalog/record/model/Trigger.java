package io.yangguang.catalog.record.model;

import io.yangguang.catalog.rule.model.TriggerKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated fact that rules count from.
 *
 * @param on legal date in Asia/Shanghai
 * @param at for CLOSING only: the instant
 */
public record Trigger(
        TriggerKind kind,
        LocalDate on,
        @Nullable Instant at,
        TriggerSource source,
        @Nullable String proof) {}
