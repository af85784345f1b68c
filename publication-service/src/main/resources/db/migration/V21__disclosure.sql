CREATE TABLE disclosure (
    record_id uuid PRIMARY KEY,
    version bigint NOT NULL,
    state text NOT NULL CHECK (state IN ('LIVE', 'WITHDRAWN')),
    current_version integer NOT NULL CHECK (current_version >= 1),
    index_number text NOT NULL UNIQUE,
    body_id uuid NOT NULL,
    division_code text NOT NULL,
    item_code text NOT NULL,
    field_code text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    first_published_at timestamptz NOT NULL,
    published_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawal_reason text,
    CONSTRAINT withdrawn_when_withdrawn CHECK (
        (state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)
        AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL)
        AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
);
CREATE INDEX disclosure_newest ON disclosure (published_at DESC, record_id DESC) WHERE state = 'LIVE';
CREATE INDEX disclosure_item ON disclosure (item_code, published_at DESC, record_id DESC) WHERE state = 'LIVE';
CREATE INDEX disclosure_body ON disclosure (body_id, published_at DESC, record_id DESC);
COMMENT ON TABLE disclosure IS 'What the public sees of a record now: one live version, or a tombstone. No working copy is in here, and no editor writes here.';
COMMENT ON COLUMN disclosure.record_id IS 'Information record';
COMMENT ON COLUMN disclosure.version IS 'Row version, for If-Match';
COMMENT ON COLUMN disclosure.state IS 'LIVE or WITHDRAWN';
COMMENT ON COLUMN disclosure.current_version IS 'The live version of the record, or the last one that was';
COMMENT ON COLUMN disclosure.index_number IS '索引号, given at first publication, never changed';
COMMENT ON COLUMN disclosure.body_id IS 'Body of the live version';
COMMENT ON COLUMN disclosure.division_code IS 'Division of the body, six digits';
COMMENT ON COLUMN disclosure.item_code IS 'Catalogue item of the live version';
COMMENT ON COLUMN disclosure.field_code IS 'Field of that item';
COMMENT ON COLUMN disclosure.kind IS 'Kind of information';
COMMENT ON COLUMN disclosure.title IS 'Title of the live version';
COMMENT ON COLUMN disclosure.first_published_at IS 'When the record first became public (business time)';
COMMENT ON COLUMN disclosure.published_at IS 'When the live version became public (business time)';
COMMENT ON COLUMN disclosure.withdrawn_at IS 'When it was taken down';
COMMENT ON COLUMN disclosure.withdrawn_by IS 'Subject who took it down';
COMMENT ON COLUMN disclosure.withdrawal_reason IS 'Why; public, on the tombstone';

CREATE TABLE disclosure_version (
    record_id uuid NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    body_id uuid NOT NULL,
    body_name text NOT NULL,
    division_code text NOT NULL,
    item_id uuid NOT NULL,
    item_code text NOT NULL,
    item_name text NOT NULL,
    field_code text NOT NULL,
    field_name text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    content_type text NOT NULL,
    content text NOT NULL,
    fields jsonb NOT NULL,
    project_code text,
    formed_on date NOT NULL,
    change_nature text CHECK (change_nature IN ('SUBSTANCE', 'CORRECTION')),
    changed_on date,
    change_reason text,
    content_hash text NOT NULL,
    published_at timestamptz NOT NULL,
    published_by text NOT NULL,
    PRIMARY KEY (record_id, version)
);
COMMENT ON TABLE disclosure_version IS 'Every version that was ever public, as it was published; rows are only added';
COMMENT ON COLUMN disclosure_version.record_id IS 'Information record';
COMMENT ON COLUMN disclosure_version.version IS 'Version of the record';
COMMENT ON COLUMN disclosure_version.body_id IS 'Body';
COMMENT ON COLUMN disclosure_version.body_name IS 'Name of the body on the day of publication';
COMMENT ON COLUMN disclosure_version.division_code IS 'Division, six digits';
COMMENT ON COLUMN disclosure_version.item_id IS 'Catalogue item';
COMMENT ON COLUMN disclosure_version.item_code IS 'Its code';
COMMENT ON COLUMN disclosure_version.item_name IS 'Its name on the day of publication';
COMMENT ON COLUMN disclosure_version.field_code IS 'Its field';
COMMENT ON COLUMN disclosure_version.field_name IS 'Name of the field';
COMMENT ON COLUMN disclosure_version.kind IS 'Kind of information';
COMMENT ON COLUMN disclosure_version.title IS 'Title';
COMMENT ON COLUMN disclosure_version.content_type IS 'text/plain or text/html (sanitised before it came here)';
COMMENT ON COLUMN disclosure_version.content IS 'Text';
COMMENT ON COLUMN disclosure_version.fields IS 'Structured fields';
COMMENT ON COLUMN disclosure_version.project_code IS 'Project';
COMMENT ON COLUMN disclosure_version.formed_on IS 'Legal day of formation';
COMMENT ON COLUMN disclosure_version.change_nature IS 'SUBSTANCE or CORRECTION; none for a first version';
COMMENT ON COLUMN disclosure_version.changed_on IS 'Legal day of the change';
COMMENT ON COLUMN disclosure_version.change_reason IS 'Why it was changed';
COMMENT ON COLUMN disclosure_version.content_hash IS 'SHA-256 of the version, lower-case hex';
COMMENT ON COLUMN disclosure_version.published_at IS 'When it became public (business time)';
COMMENT ON COLUMN disclosure_version.published_by IS 'Subject who published it';
REVOKE UPDATE, DELETE, TRUNCATE ON disclosure_version FROM ${app};

CREATE TABLE disclosure_attachment (
    record_id uuid NOT NULL,
    version integer NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    PRIMARY KEY (record_id, version, number),
    FOREIGN KEY (record_id, version) REFERENCES disclosure_version (record_id, version)
);
CREATE INDEX disclosure_attachment_sha256 ON disclosure_attachment (sha256);
COMMENT ON TABLE disclosure_attachment IS 'Attachments of the published versions';
COMMENT ON COLUMN disclosure_attachment.record_id IS 'Information record';
COMMENT ON COLUMN disclosure_attachment.version IS 'Version of the record';
COMMENT ON COLUMN disclosure_attachment.number IS 'Order, from 1';
COMMENT ON COLUMN disclosure_attachment.name IS 'File name';
COMMENT ON COLUMN disclosure_attachment.media_type IS 'Type, as the catalogue sniffed it';
COMMENT ON COLUMN disclosure_attachment.size IS 'Bytes';
COMMENT ON COLUMN disclosure_attachment.sha256 IS 'SHA-256 of the bytes';
REVOKE UPDATE, DELETE, TRUNCATE ON disclosure_attachment FROM ${app};

CREATE TABLE disclosure_channel (
    record_id uuid NOT NULL,
    version integer NOT NULL,
    channel text NOT NULL,
    evidence text NOT NULL CHECK (evidence IN ('PORTAL', 'PROOF')),
    url text NOT NULL,
    published_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (record_id, version, channel),
    FOREIGN KEY (record_id, version) REFERENCES disclosure_version (record_id, version)
);
COMMENT ON TABLE disclosure_channel IS 'On which channels a version is public, and how that is known';
COMMENT ON COLUMN disclosure_channel.record_id IS 'Information record';
COMMENT ON COLUMN disclosure_channel.version IS 'Version of the record';
COMMENT ON COLUMN disclosure_channel.channel IS 'Code of the channel';
COMMENT ON COLUMN disclosure_channel.evidence IS 'PORTAL: our own portal is the channel; PROOF: a person entered where it is';
COMMENT ON COLUMN disclosure_channel.url IS 'Where it is public';
COMMENT ON COLUMN disclosure_channel.published_at IS 'Since when';
COMMENT ON COLUMN disclosure_channel.recorded_by IS 'Subject who published it or entered the proof';
COMMENT ON COLUMN disclosure_channel.recorded_at IS 'When that was entered (business time)';

CREATE TABLE index_number_counter (
    division_code text NOT NULL,
    item_code text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (division_code, item_code, year)
);
COMMENT ON TABLE index_number_counter IS 'Last number given in 索引号 <division>-<item>-<year>-<number>; counted per division, item and year, so that two bodies of one division never share one';
COMMENT ON COLUMN index_number_counter.division_code IS 'Division, six digits';
COMMENT ON COLUMN index_number_counter.item_code IS 'Catalogue item';
COMMENT ON COLUMN index_number_counter.year IS 'Year of first publication';
COMMENT ON COLUMN index_number_counter.last IS 'Last number given';

CREATE TABLE withdrawal_proposal (
    id uuid PRIMARY KEY,
    version bigint NOT NULL DEFAULT 1,
    record_id uuid NOT NULL,
    record_version integer NOT NULL,
    reason text NOT NULL,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('OPEN', 'WITHDRAWN', 'ANNULLED', 'REFUSED')),
    closed_by text,
    closed_at timestamptz,
    closing_reason text,
    CONSTRAINT closed_when_closed CHECK (
        (state = 'OPEN') = (closed_at IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL))
);
CREATE INDEX withdrawal_proposal_open ON withdrawal_proposal (state, id);
CREATE INDEX withdrawal_proposal_record ON withdrawal_proposal (record_id);
COMMENT ON TABLE withdrawal_proposal IS 'Proposals of the catalogue to withdraw a record: tasks for a person with the right';
COMMENT ON COLUMN withdrawal_proposal.id IS 'Id of the proposal, from the event';
COMMENT ON COLUMN withdrawal_proposal.version IS 'Row version, for If-Match';
COMMENT ON COLUMN withdrawal_proposal.record_id IS 'Information record';
COMMENT ON COLUMN withdrawal_proposal.record_version IS 'Its version when it was proposed';
COMMENT ON COLUMN withdrawal_proposal.reason IS 'Why it should go';
COMMENT ON COLUMN withdrawal_proposal.proposed_by IS 'Subject who proposed it';
COMMENT ON COLUMN withdrawal_proposal.proposed_at IS 'When';
COMMENT ON COLUMN withdrawal_proposal.state IS 'OPEN; WITHDRAWN: the page was taken down; ANNULLED: it was not public and the duty was closed; REFUSED';
COMMENT ON COLUMN withdrawal_proposal.closed_by IS 'Subject who closed the task';
COMMENT ON COLUMN withdrawal_proposal.closed_at IS 'When (business time)';
COMMENT ON COLUMN withdrawal_proposal.closing_reason IS 'Why it was closed so';
