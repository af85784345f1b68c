package io.yangguang.publication.credit.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to an entry. */
public sealed interface CreditCommand {

    /** A later version of the record takes the place of the one that is shown. */
    record Replace(LocalDate until, @Nullable LocalDate repairableFrom) implements CreditCommand {}

    /** The day has come, or not. */
    record Expire(LocalDate today) implements CreditCommand {}

    /** 申请信用修复, entered by {@code by}. */
    record Apply(LocalDate today, String by) implements CreditCommand {}

    record Accept(LocalDate today, String by, @Nullable String reason) implements CreditCommand {}

    record Reject(LocalDate today, String by, @Nullable String reason) implements CreditCommand {}

    /** The record was taken down by a person. */
    record Withdraw() implements CreditCommand {}
}
