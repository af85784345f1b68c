CREATE TABLE reference_replica (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    revision bigint NOT NULL,
    change   bigint NOT NULL
);
COMMENT ON TABLE reference_replica IS 'How far the replica of the reference data has come; one row';
COMMENT ON COLUMN reference_replica.singleton IS 'Keeps the table at one row';
COMMENT ON COLUMN reference_replica.revision IS 'Highest reference revision of the catalogue applied';
COMMENT ON COLUMN reference_replica.change IS 'Number of batches applied; tells instances that their memory is old';
INSERT INTO reference_replica (revision, change) VALUES (0, 0);

CREATE TABLE reference_entry (
    key      text PRIMARY KEY,
    type     text NOT NULL,
    version  integer NOT NULL,
    revision bigint NOT NULL,
    change   bigint NOT NULL,
    data     jsonb NOT NULL
);
CREATE INDEX reference_entry_change ON reference_entry (change);
COMMENT ON TABLE reference_entry IS 'Bodies, items, rules, channels and calendar editions as the catalogue last told them';
COMMENT ON COLUMN reference_entry.key IS 'Key on the compacted topic, such as rule/<id>/<version>';
COMMENT ON COLUMN reference_entry.type IS 'CloudEvents type';
COMMENT ON COLUMN reference_entry.version IS 'Version of the state under this key; moves forward only';
COMMENT ON COLUMN reference_entry.revision IS 'Reference revision of the event';
COMMENT ON COLUMN reference_entry.change IS 'Batch that wrote it';
COMMENT ON COLUMN reference_entry.data IS 'Data of the event';
