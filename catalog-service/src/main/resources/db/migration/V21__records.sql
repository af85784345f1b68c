CREATE TABLE record (
    id             uuid PRIMARY KEY,
    version        bigint      NOT NULL CHECK (version >= 1),
    body_id        uuid        NOT NULL,
    division_code  text        NOT NULL CHECK (division_code ~ '^[0-9]{6}$'),
    source_system  text,
    source_id      text,
    item_code      text        NOT NULL,
    kind           text        NOT NULL,
    title          text        NOT NULL,
    formed_on      date        NOT NULL,
    created_at     timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    CHECK (source_id IS NULL OR source_system IS NOT NULL),
    UNIQUE (source_system, source_id)
);
COMMENT ON TABLE record IS 'Information records: who they belong to and what their current version says';
COMMENT ON COLUMN record.id IS 'UUIDv7';
COMMENT ON COLUMN record.version IS 'Number of the current version; its row is the lock of the record';
COMMENT ON COLUMN record.body_id IS 'Body that formed it';
COMMENT ON COLUMN record.division_code IS 'Division of the body when it was formed';
COMMENT ON COLUMN record.source_system IS 'Client that submitted it; null for people';
COMMENT ON COLUMN record.source_id IS 'Its id in the source system';
COMMENT ON COLUMN record.item_code IS 'Item of the current version';
COMMENT ON COLUMN record.kind IS 'Information kind of the current version';
COMMENT ON COLUMN record.title IS 'Title of the current version';
COMMENT ON COLUMN record.formed_on IS 'Formation date of the current version';
COMMENT ON COLUMN record.created_at IS 'When version 1 was recorded';
COMMENT ON COLUMN record.changed_at IS 'When the current version was recorded';
CREATE INDEX record_changed_at ON record (changed_at DESC, id DESC);
CREATE INDEX record_body ON record (body_id, changed_at DESC, id DESC);
CREATE INDEX record_item ON record (item_code, changed_at DESC, id DESC);

CREATE TABLE record_version (
    record_id          uuid        NOT NULL REFERENCES record,
    version            bigint      NOT NULL CHECK (version >= 1),
    reference_revision bigint      NOT NULL,
    item_id            uuid        NOT NULL,
    item_code          text        NOT NULL,
    kind               text        NOT NULL,
    procurement_method text,
    title              text        NOT NULL,
    content_type       text        NOT NULL CHECK (content_type IN ('text/plain', 'text/html')),
    content            text        NOT NULL,
    removed            jsonb       NOT NULL,
    attachments        jsonb       NOT NULL,
    fields             jsonb       NOT NULL,
    attribute          jsonb       NOT NULL,
    triggers           jsonb       NOT NULL,
    published_elsewhere jsonb      NOT NULL,
    project_code       text,
    content_hash       text        NOT NULL,
    author             text        NOT NULL,
    recorded_at        timestamptz NOT NULL,
    change_nature      text CHECK (change_nature IN ('SUBSTANCE', 'CORRECTION')),
    changed_on         date,
    change_reason      text,
    PRIMARY KEY (record_id, version),
    CHECK ((version = 1) = (change_nature IS NULL)),
    CHECK ((change_nature IS NULL) = (changed_on IS NULL)),
    CHECK ((change_nature IS NULL) = (change_reason IS NULL))
);
COMMENT ON TABLE record_version IS 'Versions of records; never changed once written';
COMMENT ON COLUMN record_version.record_id IS 'Record';
COMMENT ON COLUMN record_version.version IS 'From 1 on, without gaps';
COMMENT ON COLUMN record_version.reference_revision IS 'Revision of the reference data it was made under';
COMMENT ON COLUMN record_version.item_id IS 'Item of the catalogue';
COMMENT ON COLUMN record_version.item_code IS 'Code of the item';
COMMENT ON COLUMN record_version.kind IS 'Information kind';
COMMENT ON COLUMN record_version.procurement_method IS 'Procurement method, where there is one';
COMMENT ON COLUMN record_version.title IS 'Title';
COMMENT ON COLUMN record_version.content_type IS 'How the content is written';
COMMENT ON COLUMN record_version.content IS 'Content; HTML after sanitising; at most 256 KiB of UTF-8';
COMMENT ON COLUMN record_version.removed IS 'Tags and attributes that sanitising took out';
COMMENT ON COLUMN record_version.attachments IS 'Names, types, sizes and hashes of the files';
COMMENT ON COLUMN record_version.fields IS 'Structured fields';
COMMENT ON COLUMN record_version.attribute IS 'Proposed disclosure attribute';
COMMENT ON COLUMN record_version.triggers IS 'Dated facts that rules count from';
COMMENT ON COLUMN record_version.published_elsewhere IS 'Where it was public before it came here';
COMMENT ON COLUMN record_version.project_code IS 'Number of the project';
COMMENT ON COLUMN record_version.content_hash IS 'SHA-256 of the canonical JSON (RFC 8785) of what was submitted';
COMMENT ON COLUMN record_version.author IS 'Subject of the token';
COMMENT ON COLUMN record_version.recorded_at IS 'When it was recorded, business clock';
COMMENT ON COLUMN record_version.change_nature IS 'Null for version 1';
COMMENT ON COLUMN record_version.changed_on IS 'Legal date of the change';
COMMENT ON COLUMN record_version.change_reason IS 'Why it was changed';
CREATE INDEX record_version_recorded_at ON record_version (recorded_at, record_id, version);

CREATE TABLE record_attachment (
    record_id uuid   NOT NULL,
    version   bigint NOT NULL,
    position  int    NOT NULL,
    sha256    text   NOT NULL REFERENCES blob (sha256),
    PRIMARY KEY (record_id, version, position),
    FOREIGN KEY (record_id, version) REFERENCES record_version
);
COMMENT ON TABLE record_attachment IS 'Which file belongs to which version: keeps the file and says who may read it';
COMMENT ON COLUMN record_attachment.record_id IS 'Record';
COMMENT ON COLUMN record_attachment.version IS 'Version';
COMMENT ON COLUMN record_attachment.position IS 'Order, from 0';
COMMENT ON COLUMN record_attachment.sha256 IS 'The file';
CREATE INDEX record_attachment_sha256 ON record_attachment (sha256);

CREATE TABLE withdrawal_proposal (
    id          uuid PRIMARY KEY,
    record_id   uuid        NOT NULL REFERENCES record,
    version     bigint      NOT NULL,
    reason      text        NOT NULL,
    proposed_by text        NOT NULL,
    proposed_at timestamptz NOT NULL
);
COMMENT ON TABLE withdrawal_proposal IS 'Proposals to withdraw; a person decides in publication-service';
COMMENT ON COLUMN withdrawal_proposal.id IS 'UUIDv7';
COMMENT ON COLUMN withdrawal_proposal.record_id IS 'Record';
COMMENT ON COLUMN withdrawal_proposal.version IS 'Version that was current';
COMMENT ON COLUMN withdrawal_proposal.reason IS 'Why';
COMMENT ON COLUMN withdrawal_proposal.proposed_by IS 'Subject of the token';
COMMENT ON COLUMN withdrawal_proposal.proposed_at IS 'When, business clock';
CREATE INDEX withdrawal_proposal_record ON withdrawal_proposal (record_id);

-- What was said cannot be unsaid: only further versions.
REVOKE UPDATE, DELETE ON record_version, record_attachment, withdrawal_proposal FROM ${app};
REVOKE DELETE ON record FROM ${app};
