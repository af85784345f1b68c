CREATE TABLE body (
    id uuid PRIMARY KEY,
    version bigint NOT NULL CHECK (version >= 1),
    credit_code text,
    division_code text NOT NULL CHECK (division_code ~ '^[0-9]{6}$'),
    level text NOT NULL CHECK (level IN ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')),
    regulation_applies boolean NOT NULL,
    platform text UNIQUE,
    active boolean NOT NULL,
    revision bigint NOT NULL
);
CREATE INDEX body_division ON body (division_code, id);
COMMENT ON TABLE body IS '机关单位 / bodies that owe publication';
COMMENT ON COLUMN body.id IS 'Our id; the key, because credit codes are wrong or missing too often';
COMMENT ON COLUMN body.version IS 'Raised with every change; the ETag and the version of the event';
COMMENT ON COLUMN body.credit_code IS '统一社会信用代码 as entered; doubts are shown, not refused';
COMMENT ON COLUMN body.division_code IS '行政区划代码, six digits';
COMMENT ON COLUMN body.level IS '层级';
COMMENT ON COLUMN body.regulation_applies IS 'Whether the 政府信息公开条例 applies (articles 54 and 55)';
COMMENT ON COLUMN body.platform IS 'Name of the platform whose import registered the body as a placeholder; null for bodies a person registered';
COMMENT ON COLUMN body.active IS 'Whether it exists today';
COMMENT ON COLUMN body.revision IS 'Reference revision of the last change';

CREATE TABLE body_name (
    body_id uuid NOT NULL REFERENCES body,
    position integer NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    valid_from date,
    valid_to date,
    PRIMARY KEY (body_id, position),
    CHECK (valid_to >= valid_from),
    CONSTRAINT body_name_one_at_a_time
        EXCLUDE USING gist (body_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE body_name IS 'Names of bodies with the days they were borne';
COMMENT ON COLUMN body_name.body_id IS 'The body';
COMMENT ON COLUMN body_name.position IS 'Order of time, from 1';
COMMENT ON COLUMN body_name.name IS '名称';
COMMENT ON COLUMN body_name.valid_from IS 'First day; null when unknown';
COMMENT ON COLUMN body_name.valid_to IS 'Last day, inclusive; null while borne';

CREATE TABLE assignment (
    id uuid PRIMARY KEY,
    origin_id uuid NOT NULL REFERENCES body,
    body_id uuid NOT NULL REFERENCES body,
    item_id uuid,
    division_code text CHECK (division_code ~ '^[0-9]{6}$'),
    valid_from date,
    valid_to date,
    CHECK (valid_to >= valid_from),
    CONSTRAINT assignment_one_responsible
        EXCLUDE USING gist (
            origin_id WITH =,
            coalesce(item_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
            coalesce(division_code, '') WITH =,
            daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX assignment_body ON assignment (body_id);
COMMENT ON TABLE assignment IS 'Who is responsible, and when, for the duties a body took on when it formed information';
COMMENT ON COLUMN assignment.id IS 'Key';
COMMENT ON COLUMN assignment.origin_id IS 'The body whose duties they are';
COMMENT ON COLUMN assignment.body_id IS 'The body that carries them in this period: itself, or a successor';
COMMENT ON COLUMN assignment.item_id IS 'Only duties of this item; null means all. A row for an item goes before the row for all';
COMMENT ON COLUMN assignment.division_code IS 'Only duties in this division; null means all';
COMMENT ON COLUMN assignment.valid_from IS 'First day; null when unknown';
COMMENT ON COLUMN assignment.valid_to IS 'Last day, inclusive; null while it holds';
