CREATE TABLE field (
    jurisdiction text NOT NULL CHECK (jurisdiction ~ '^[0-9]{6}$'),
    code text NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (jurisdiction, code)
);
COMMENT ON TABLE field IS '公开领域 / fields, the first level of a catalogue';
COMMENT ON COLUMN field.jurisdiction IS 'Division code of the catalogue; 000000 is the general one';
COMMENT ON COLUMN field.code IS 'Code within the catalogue';
COMMENT ON COLUMN field.name IS '名称';

CREATE TABLE item (
    id uuid PRIMARY KEY,
    jurisdiction text NOT NULL,
    code text NOT NULL,
    version bigint NOT NULL CHECK (version >= 1),
    UNIQUE (jurisdiction, code)
);
COMMENT ON TABLE item IS '公开事项 / items, the second level of a catalogue';
COMMENT ON COLUMN item.id IS 'Key';
COMMENT ON COLUMN item.jurisdiction IS 'Division code of the catalogue';
COMMENT ON COLUMN item.code IS 'Code within the catalogue';
COMMENT ON COLUMN item.version IS 'The latest version';

CREATE TABLE item_version (
    item_id uuid NOT NULL REFERENCES item,
    version bigint NOT NULL CHECK (version >= 1),
    jurisdiction text NOT NULL,
    field_code text NOT NULL,
    group_name text,
    name text NOT NULL CHECK (name <> ''),
    contents text[] NOT NULL,
    kind text NOT NULL,
    channel_policy text NOT NULL CHECK (channel_policy IN ('ALL', 'ANY')),
    channels text[] NOT NULL,
    responsible text,
    supervision text,
    basis jsonb NOT NULL,
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to >= valid_from),
    entered_at timestamptz NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (item_id, version),
    FOREIGN KEY (jurisdiction, field_code) REFERENCES field
);
COMMENT ON TABLE item_version IS 'Versions of items; never changed. Of those begun on a day the highest decides';
COMMENT ON COLUMN item_version.item_id IS 'The item';
COMMENT ON COLUMN item_version.version IS 'Version, from 1';
COMMENT ON COLUMN item_version.jurisdiction IS 'The catalogue, for the key to its field';
COMMENT ON COLUMN item_version.field_code IS '公开领域';
COMMENT ON COLUMN item_version.group_name IS '分组';
COMMENT ON COLUMN item_version.name IS '公开事项';
COMMENT ON COLUMN item_version.contents IS '公开内容, the third level';
COMMENT ON COLUMN item_version.kind IS 'Kind of information; rules apply by kind';
COMMENT ON COLUMN item_version.channel_policy IS 'Whether all channels are needed or any of them';
COMMENT ON COLUMN item_version.channels IS 'Codes of its publishing channels';
COMMENT ON COLUMN item_version.responsible IS '公开责任主体, as the catalogue words it';
COMMENT ON COLUMN item_version.supervision IS '监督渠道: where to complain';
COMMENT ON COLUMN item_version.basis IS 'Legal basis: list of document, article, sentence';
COMMENT ON COLUMN item_version.valid_from IS 'First day';
COMMENT ON COLUMN item_version.valid_to IS 'Last day, inclusive; null while in force';
COMMENT ON COLUMN item_version.entered_at IS 'When it was entered';
COMMENT ON COLUMN item_version.revision IS 'Reference revision of its announcement';
