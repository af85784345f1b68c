package io.yangguang.publication.negativelist;

import io.yangguang.publication.negativelist.model.ListOutcome.Rejection;
import io.yangguang.publication.negativelist.model.NegativeList;

/** What a handler made of a call, before HTTP has a word for it. */
sealed interface ListAnswer {

    record Done(NegativeList list) implements ListAnswer {}

    /** There is no such list or body, or none that the caller reaches. */
    record Unknown() implements ListAnswer {}

    record Stale(NegativeList current) implements ListAnswer {}

    record Refused(Rejection reason, NegativeList current) implements ListAnswer {}

    /** An edition of this owner is drafted or waits for approval already. */
    record UnderWay() implements ListAnswer {}

    /** An entry contradicts itself or another one. */
    record Flawed(String field, String message) implements ListAnswer {}
}
