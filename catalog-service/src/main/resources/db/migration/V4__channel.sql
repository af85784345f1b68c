CREATE TABLE channel (
    code text PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    version bigint NOT NULL CHECK (version >= 1),
    name text NOT NULL CHECK (name <> ''),
    delivery text NOT NULL CHECK (delivery IN ('PORTAL', 'PUSH', 'MANUAL')),
    publishing boolean NOT NULL,
    active boolean NOT NULL,
    revision bigint NOT NULL
);
COMMENT ON TABLE channel IS '公开渠道 / channels';
COMMENT ON COLUMN channel.code IS 'Key';
COMMENT ON COLUMN channel.version IS 'Raised with every change; the ETag and the version of the event';
COMMENT ON COLUMN channel.name IS '名称';
COMMENT ON COLUMN channel.delivery IS 'Served by our own portal, by a push, or by a person who enters the proof';
COMMENT ON COLUMN channel.publishing IS 'Whether standing on it counts as public; where not, it is exchange';
COMMENT ON COLUMN channel.active IS 'Whether items may name it';
COMMENT ON COLUMN channel.revision IS 'Reference revision of the last change';

CREATE TABLE channel_alias (
    alias text PRIMARY KEY CHECK (alias <> ''),
    code text NOT NULL REFERENCES channel,
    position integer NOT NULL
);
CREATE INDEX channel_alias_code ON channel_alias (code);
COMMENT ON TABLE channel_alias IS 'Other names of channels; one text means one channel';
COMMENT ON COLUMN channel_alias.alias IS 'The other name';
COMMENT ON COLUMN channel_alias.code IS 'The channel';
COMMENT ON COLUMN channel_alias.position IS 'Order as entered';
