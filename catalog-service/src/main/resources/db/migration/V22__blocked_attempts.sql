CREATE TABLE blocked_attempt (
    id          uuid PRIMARY KEY,
    fingerprint text        NOT NULL,
    place       text        NOT NULL,
    actor       text        NOT NULL,
    client      text        NOT NULL,
    attempted_at timestamptz NOT NULL
);
COMMENT ON TABLE blocked_attempt IS 'Submissions refused for a classification mark; nothing of what was submitted is kept';
COMMENT ON COLUMN blocked_attempt.id IS 'UUIDv7';
COMMENT ON COLUMN blocked_attempt.fingerprint IS 'Hash that tells the same mark in the same text again';
COMMENT ON COLUMN blocked_attempt.place IS 'Kind of place: title, content, file name ...';
COMMENT ON COLUMN blocked_attempt.actor IS 'Subject of the token';
COMMENT ON COLUMN blocked_attempt.client IS 'Client';
COMMENT ON COLUMN blocked_attempt.attempted_at IS 'When, system clock';
CREATE INDEX blocked_attempt_at ON blocked_attempt (attempted_at);
REVOKE UPDATE, DELETE ON blocked_attempt FROM ${app};
