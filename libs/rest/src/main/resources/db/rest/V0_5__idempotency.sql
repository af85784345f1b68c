CREATE TABLE idempotency_key (
    client       text        NOT NULL,
    route        text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    holder       uuid        NOT NULL,
    lease_until  timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    status       smallint,
    location     text,
    entity_tag   text,
    content_type text,
    body         text,
    PRIMARY KEY (client, route, key),
    CHECK (length(key) BETWEEN 1 AND 200),
    CHECK (length(request_hash) = 32),
    CHECK (status BETWEEN 200 AND 299)
);

CREATE INDEX idempotency_key_expires ON idempotency_key (expires_at);

COMMENT ON TABLE idempotency_key IS 'Answers to requests with an Idempotency-Key, so that a repeated request has no second effect';
COMMENT ON COLUMN idempotency_key.client IS 'Client and subject of the token, joined by a colon; anonymous without one';
COMMENT ON COLUMN idempotency_key.route IS 'Method and path of the request';
COMMENT ON COLUMN idempotency_key.key IS 'The header Idempotency-Key as the caller sent it';
COMMENT ON COLUMN idempotency_key.request_hash IS 'SHA-256 of the query, a line feed and the raw body';
COMMENT ON COLUMN idempotency_key.holder IS 'Tells the request that runs under the key from one that took over after the lease';
COMMENT ON COLUMN idempotency_key.lease_until IS 'While status is null the key is in use until then';
COMMENT ON COLUMN idempotency_key.expires_at IS 'The row may be deleted from then on';
COMMENT ON COLUMN idempotency_key.status IS 'Status of the stored answer, always 2xx; null while the request runs';
COMMENT ON COLUMN idempotency_key.location IS 'Header Location of the stored answer';
COMMENT ON COLUMN idempotency_key.entity_tag IS 'Header ETag of the stored answer';
COMMENT ON COLUMN idempotency_key.content_type IS 'Header Content-Type of the stored answer';
COMMENT ON COLUMN idempotency_key.body IS 'Body of the stored answer; null when it had none';
