CREATE TABLE attachment_copy (
    sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint NOT NULL CHECK (size >= 0),
    copied_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL,
    last_failure text
);
CREATE INDEX attachment_copy_due ON attachment_copy (next_try_at) WHERE copied_at IS NULL;
COMMENT ON TABLE attachment_copy IS 'Attachments of record versions, each fetched once from catalog-service, so that public reading never depends on it';
COMMENT ON COLUMN attachment_copy.sha256 IS 'SHA-256 of the bytes, lower-case hex: the key, so a file used twice is kept once';
COMMENT ON COLUMN attachment_copy.size IS 'Size in bytes, as the catalogue stated it';
COMMENT ON COLUMN attachment_copy.copied_at IS 'When the bytes were here and verified (system time); none while they are not';
COMMENT ON COLUMN attachment_copy.attempts IS 'How often it was tried';
COMMENT ON COLUMN attachment_copy.next_try_at IS 'Not to be tried before (system time); doubles as the lease of who is trying';
COMMENT ON COLUMN attachment_copy.last_failure IS 'Why the last attempt failed';

CREATE TABLE attachment_chunk (
    sha256 text NOT NULL REFERENCES attachment_copy (sha256),
    number integer NOT NULL CHECK (number >= 0),
    bytes bytea NOT NULL,
    PRIMARY KEY (sha256, number)
);
ALTER TABLE attachment_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE attachment_chunk IS 'Bytes of the copied attachments, in pieces, so that neither side holds a whole file in memory';
COMMENT ON COLUMN attachment_chunk.sha256 IS 'The attachment';
COMMENT ON COLUMN attachment_chunk.number IS 'Place of the piece, from 0';
COMMENT ON COLUMN attachment_chunk.bytes IS 'The piece';
