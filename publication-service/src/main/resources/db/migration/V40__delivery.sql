-- Pushes to other platforms: what is to be sent, what became of it, and every attempt.
CREATE TABLE delivery (
    id               uuid PRIMARY KEY,
    seq              bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    target           text NOT NULL,
    record_id        uuid NOT NULL,
    version          integer NOT NULL CHECK (version > 0),
    act              text NOT NULL CHECK (act IN ('PUBLISH', 'CORRECT', 'WITHDRAW')),
    body_id          uuid NOT NULL,
    division_code    text NOT NULL,
    title            text NOT NULL,
    payload          text NOT NULL,
    payload_sha256   text NOT NULL,
    queued_at        timestamptz NOT NULL,
    state            text NOT NULL CHECK (state IN ('QUEUED', 'SENT', 'REFUSED', 'SUPERSEDED',
                                                    'RECEIVED', 'ACCEPTED', 'REJECTED')),
    doubtful         boolean NOT NULL DEFAULT false,
    refusal          text,
    sent_at          timestamptz,
    receipt_id       text,
    received_at      timestamptz,
    receipt_digest   text,
    receipt_evidence text,
    verdict_revision integer NOT NULL DEFAULT -1,
    verdict_at       timestamptz,
    verdict_reasons  text[] NOT NULL DEFAULT '{}',
    visible_at       timestamptz,
    next_attempt_at  timestamptz,
    attempts         integer NOT NULL DEFAULT 0,
    tries            integer NOT NULL DEFAULT 0,
    asked_at         timestamptz,
    resend           boolean NOT NULL DEFAULT false,
    lease            uuid,
    lease_until      timestamptz,
    UNIQUE (target, record_id, version, act),
    CONSTRAINT receipt_is_of_what_was_sent CHECK (
        state NOT IN ('RECEIVED', 'ACCEPTED', 'REJECTED')
        OR (receipt_id IS NOT NULL AND received_at IS NOT NULL
            AND receipt_digest = payload_sha256 AND sent_at IS NOT NULL)),
    CONSTRAINT settled_only_by_a_verdict CHECK (
        state NOT IN ('ACCEPTED', 'REJECTED')
        OR (verdict_revision > 0 AND verdict_at IS NOT NULL))
);
CREATE INDEX delivery_due ON delivery (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX delivery_record ON delivery (record_id, target, seq);
CREATE INDEX delivery_body ON delivery (body_id, seq DESC);

COMMENT ON TABLE delivery IS 'One act on one version of a record, towards one target / 报送';
COMMENT ON COLUMN delivery.id IS 'UUIDv5 of target, record, version and act: the same on every attempt';
COMMENT ON COLUMN delivery.seq IS 'Order of queueing; deliveries of one record leave in this order';
COMMENT ON COLUMN delivery.target IS 'Name of the receiving platform';
COMMENT ON COLUMN delivery.record_id IS 'Information record';
COMMENT ON COLUMN delivery.version IS 'Version of the record';
COMMENT ON COLUMN delivery.act IS 'What the receiver is asked to do';
COMMENT ON COLUMN delivery.body_id IS 'Body that formed the record, for scope';
COMMENT ON COLUMN delivery.division_code IS 'Division of the body, for scope';
COMMENT ON COLUMN delivery.title IS 'Title when queued, for lists';
COMMENT ON COLUMN delivery.payload IS 'The very bytes that are sent, frozen when queued';
COMMENT ON COLUMN delivery.payload_sha256 IS 'SHA-256 of the payload, hex';
COMMENT ON COLUMN delivery.queued_at IS 'When it was queued';
COMMENT ON COLUMN delivery.state IS 'How far it has come';
COMMENT ON COLUMN delivery.doubtful IS 'SENT: whether an earlier attempt''s fate is unknown';
COMMENT ON COLUMN delivery.refusal IS 'Why the receiver would not take it; not a verdict';
COMMENT ON COLUMN delivery.sent_at IS 'When the first attempt began that may have reached the receiver';
COMMENT ON COLUMN delivery.receipt_id IS 'Number of the receipt';
COMMENT ON COLUMN delivery.received_at IS 'When it was received, by the receiver''s clock';
COMMENT ON COLUMN delivery.receipt_digest IS 'SHA-256 of what was received, hex';
COMMENT ON COLUMN delivery.receipt_evidence IS 'The receipt''s signed text and its signature';
COMMENT ON COLUMN delivery.verdict_revision IS 'Revision of the last verdict; 0 none yet, -1 no receipt';
COMMENT ON COLUMN delivery.verdict_at IS 'When the verdict was given, by the receiver''s clock';
COMMENT ON COLUMN delivery.verdict_reasons IS 'Reasons of a rejection';
COMMENT ON COLUMN delivery.visible_at IS 'When it became visible at the receiver, as the receiver says';
COMMENT ON COLUMN delivery.next_attempt_at IS 'When to act next; null for never';
COMMENT ON COLUMN delivery.attempts IS 'How often it was sent';
COMMENT ON COLUMN delivery.tries IS 'Pauses since the last progress';
COMMENT ON COLUMN delivery.asked_at IS 'When its verdict was last asked for';
COMMENT ON COLUMN delivery.resend IS 'A person asked to send it again although there is a receipt';
COMMENT ON COLUMN delivery.lease IS 'Attempt in flight';
COMMENT ON COLUMN delivery.lease_until IS 'When another worker may take over';

CREATE TABLE delivery_attempt (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delivery_id uuid NOT NULL REFERENCES delivery (id),
    lease       uuid NOT NULL UNIQUE,
    kind        text NOT NULL CHECK (kind IN ('SEND', 'ASK')),
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    http_status integer,
    outcome     text,
    reason      text,
    duration_ms bigint
);
CREATE INDEX delivery_attempt_delivery ON delivery_attempt (delivery_id, id);

COMMENT ON TABLE delivery_attempt IS 'Each sending, and each question that brought news or failed';
COMMENT ON COLUMN delivery_attempt.id IS 'Order of attempts';
COMMENT ON COLUMN delivery_attempt.delivery_id IS 'Delivery';
COMMENT ON COLUMN delivery_attempt.lease IS 'Lease under which it ran';
COMMENT ON COLUMN delivery_attempt.kind IS 'SEND sends the payload, ASK asks for the verdict';
COMMENT ON COLUMN delivery_attempt.started_at IS 'When it began';
COMMENT ON COLUMN delivery_attempt.finished_at IS 'When its end was saved; null when the process died before';
COMMENT ON COLUMN delivery_attempt.http_status IS 'HTTP status, when one came';
COMMENT ON COLUMN delivery_attempt.outcome IS 'What came of it';
COMMENT ON COLUMN delivery_attempt.reason IS 'In words, for people';
COMMENT ON COLUMN delivery_attempt.duration_ms IS 'Milliseconds between the two';
