CREATE TABLE seed_version (
    seed text PRIMARY KEY,
    version integer NOT NULL,
    applied_at timestamptz NOT NULL
);
COMMENT ON TABLE seed_version IS 'Which version of each seed file has been applied';
COMMENT ON COLUMN seed_version.seed IS 'Name of the seed';
COMMENT ON COLUMN seed_version.version IS 'Version of the file';
COMMENT ON COLUMN seed_version.applied_at IS 'When it was applied as a whole';

CREATE TABLE seed_entry (
    seed text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    row_version bigint NOT NULL,
    PRIMARY KEY (seed, key)
);
COMMENT ON TABLE seed_entry IS 'What a seed wrote, so that a newer one sees whether somebody edited it since';
COMMENT ON COLUMN seed_entry.seed IS 'Name of the seed';
COMMENT ON COLUMN seed_entry.key IS 'Key of the entry within the seed';
COMMENT ON COLUMN seed_entry.fingerprint IS 'SHA-256 of the entry as applied';
COMMENT ON COLUMN seed_entry.row_version IS 'Version of the row after it was applied; a higher one is a local edit';
