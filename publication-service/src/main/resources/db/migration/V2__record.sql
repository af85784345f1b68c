CREATE TABLE record_version (
    record_id          uuid NOT NULL,
    version            integer NOT NULL,
    reference_revision bigint NOT NULL,
    body_id            uuid NOT NULL,
    division_code      text NOT NULL,
    data               text NOT NULL,
    PRIMARY KEY (record_id, version)
);
COMMENT ON TABLE record_version IS 'Versions of information records as the catalogue told them; immutable';
COMMENT ON COLUMN record_version.record_id IS '信息记录';
COMMENT ON COLUMN record_version.version IS '版本号，自 1 起';
COMMENT ON COLUMN record_version.reference_revision IS 'Reference data that the record was made under';
COMMENT ON COLUMN record_version.body_id IS 'Body that formed it';
COMMENT ON COLUMN record_version.division_code IS 'Division of that body';
COMMENT ON COLUMN record_version.data IS 'Data of the event, JSON';
