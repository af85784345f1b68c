package io.yangguang.publication.credit;

import io.yangguang.publication.credit.model.CreditEntry;
import io.yangguang.publication.credit.model.CreditOutcome.Rejection;
import io.yangguang.publication.credit.model.Repair;

/** What a handler made of a call, before HTTP has a word for it. */
sealed interface CreditAnswer {

    record Done(Repair repair) implements CreditAnswer {}

    /** There is no such entry or application, or none that the caller reaches. */
    record Unknown() implements CreditAnswer {}

    /** The application has changed since it was read. */
    record Stale(Repair current) implements CreditAnswer {}

    record Refused(Rejection reason, CreditEntry entry) implements CreditAnswer {}
}
