package io.yangguang.inspection.replica;

/** The events that this context listens to, and where they are told. */
final class EventTypes {

    static final String REFERENCE = "yangguang.catalog.reference";
    static final String RECORDS = "yangguang.catalog.records";
    static final String TERMS = "yangguang.publication.terms";
    static final String OBLIGATIONS = "yangguang.publication.obligations";
    static final String DISCLOSURES = "yangguang.publication.disclosures";
    static final String DELIVERIES = "yangguang.publication.deliveries";

    static final String BODY_CHANGED = "io.yangguang.catalog.body-changed.v1";
    static final String ITEM_CHANGED = "io.yangguang.catalog.item-changed.v1";
    static final String CALENDAR_PUBLISHED = "io.yangguang.catalog.calendar-published.v1";
    static final String RECORD_FORMED = "io.yangguang.catalog.record-formed.v1";
    static final String RECORD_CHANGED = "io.yangguang.catalog.record-changed.v1";
    static final String TERM_COMPUTED = "io.yangguang.publication.term-computed.v1";
    static final String OBLIGATION_ASSESSED = "io.yangguang.publication.obligation-assessed.v1";
    static final String OBLIGATION_CLOSED = "io.yangguang.publication.obligation-closed.v1";
    static final String DISCLOSED = "io.yangguang.publication.disclosed.v1";
    static final String CORRECTED = "io.yangguang.publication.corrected.v1";
    static final String WITHDRAWN = "io.yangguang.publication.withdrawn.v1";
    static final String TAKE_DOWN_OPENED = "io.yangguang.publication.take-down-duty-opened.v1";
    static final String TAKE_DOWN_FULFILLED =
            "io.yangguang.publication.take-down-duty-fulfilled.v1";
    static final String DELIVERY_ACCEPTED = "io.yangguang.publication.delivery-accepted.v1";
    static final String DELIVERY_REJECTED = "io.yangguang.publication.delivery-rejected.v1";

    private EventTypes() {}
}
