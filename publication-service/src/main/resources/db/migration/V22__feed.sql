CREATE TABLE feed_pending (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entry_id uuid NOT NULL,
    record_id uuid NOT NULL,
    version integer,
    type text,
    content_hash text,
    title text,
    at timestamptz NOT NULL,
    url text
);
COMMENT ON TABLE feed_pending IS 'Facts that were made public and wait for their place in the feed; written in the publishing transaction, taken away by the sequencer. Loose on purpose: a bad row becomes an entry with a problem and never stops the others.';
COMMENT ON COLUMN feed_pending.position IS 'Order of insertion; keeps the order of one record, whose writers hold its row lock. Not a feed position: gaps and late commits are expected.';
COMMENT ON COLUMN feed_pending.entry_id IS 'Id of the entry to be';
COMMENT ON COLUMN feed_pending.record_id IS 'Information record';
COMMENT ON COLUMN feed_pending.version IS 'Version of the record';
COMMENT ON COLUMN feed_pending.type IS 'PUBLISHED, CORRECTED or WITHDRAWN';
COMMENT ON COLUMN feed_pending.content_hash IS 'SHA-256 of the version, lower-case hex';
COMMENT ON COLUMN feed_pending.title IS 'Public title; none for a withdrawal';
COMMENT ON COLUMN feed_pending.at IS 'When it became or ceased to be public (business time)';
COMMENT ON COLUMN feed_pending.url IS 'Where to read it, relative to the portal';

CREATE TABLE feed_counter (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    epoch text NOT NULL,
    last bigint NOT NULL CHECK (last >= 0)
);
COMMENT ON TABLE feed_counter IS 'One row: the end of the dense feed sequence. Updated in the sequencer''s transaction, so a rollback leaves no gap.';
COMMENT ON COLUMN feed_counter.one IS 'Always true: there is one row';
COMMENT ON COLUMN feed_counter.epoch IS 'Name of this sequence; give it a new value after a restore from backup, so that readers ahead of the restored end are told';
COMMENT ON COLUMN feed_counter.last IS 'The last sequence number given';
INSERT INTO feed_counter (epoch, last) VALUES (left(gen_random_uuid()::text, 8), 0);

CREATE TABLE feed_entry (
    seq bigint PRIMARY KEY,
    entry_id uuid NOT NULL UNIQUE,
    record_id uuid NOT NULL,
    version integer,
    type text,
    content_hash text,
    title text,
    at timestamptz NOT NULL,
    url text,
    problem text
);
CREATE INDEX feed_entry_record ON feed_entry (record_id);
COMMENT ON TABLE feed_entry IS 'The public feed, for ever: thin entries, the resource behind url is the authority';
COMMENT ON COLUMN feed_entry.seq IS 'Dense sequence given at sequencing, after commit of the publication';
COMMENT ON COLUMN feed_entry.entry_id IS 'Id of the entry, by which readers know what they have applied';
COMMENT ON COLUMN feed_entry.record_id IS 'Information record';
COMMENT ON COLUMN feed_entry.version IS 'Version of the record';
COMMENT ON COLUMN feed_entry.type IS 'PUBLISHED, CORRECTED or WITHDRAWN; as found where problem says so';
COMMENT ON COLUMN feed_entry.content_hash IS 'SHA-256 of the version, lower-case hex';
COMMENT ON COLUMN feed_entry.title IS 'Title; emptied when the record is withdrawn, so that the feed does not keep public what was taken down';
COMMENT ON COLUMN feed_entry.at IS 'When it became or ceased to be public';
COMMENT ON COLUMN feed_entry.url IS 'Where to read it, relative to the portal';
COMMENT ON COLUMN feed_entry.problem IS 'What is wrong with this entry, where something is';
