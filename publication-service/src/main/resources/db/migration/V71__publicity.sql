CREATE TABLE publicity_reading (
    rule_code text PRIMARY KEY,
    reading text NOT NULL CHECK (reading IN ('ANY_PART', 'WHOLE_DAY')),
    note text NOT NULL
);
COMMENT ON TABLE publicity_reading IS 'Per rule, which days an interruption takes away; a rule that is not here reads ANY_PART. New periods only.';
COMMENT ON COLUMN publicity_reading.rule_code IS 'Code of the rule (SHOW_AT_LEAST)';
COMMENT ON COLUMN publicity_reading.reading IS 'ANY_PART: every day it touches; WHOLE_DAY: only days without the page from 0:00 to 24:00';
COMMENT ON COLUMN publicity_reading.note IS 'Whose reading it is, and why';
INSERT INTO publicity_reading (rule_code, reading, note) VALUES
    ('TENDER-54-SHOW', 'ANY_PART', '条文只规定公示期不少于3日；当日有部分时间不能查看的，不计入（我们的理解，从严）'),
    ('PROCUREMENT-38-SHOW', 'ANY_PART', '条文只规定公示期不少于5个工作日；当日有部分时间不能查看的，不计入（我们的理解，从严）');

CREATE TABLE publicity_period (
    id uuid PRIMARY KEY,
    revision bigint NOT NULL,
    record_id uuid NOT NULL,
    version integer NOT NULL,
    body_id uuid NOT NULL,
    division_code text NOT NULL,
    item_code text NOT NULL,
    title text NOT NULL,
    rule_id uuid NOT NULL,
    rule_version integer NOT NULL,
    rule_code text NOT NULL,
    rule_name text NOT NULL,
    document text NOT NULL,
    article text NOT NULL,
    amount integer NOT NULL CHECK (amount >= 1),
    unit text NOT NULL CHECK (unit IN ('WORKING_DAYS', 'CALENDAR_DAYS')),
    reading text NOT NULL CHECK (reading IN ('ANY_PART', 'WHOLE_DAY')),
    published_at timestamptz NOT NULL,
    started_on date NOT NULL,
    show_until date NOT NULL,
    earliest date NOT NULL,
    latest date NOT NULL,
    provisional boolean NOT NULL,
    explanation text NOT NULL,
    calendar_revision bigint NOT NULL,
    state text NOT NULL CHECK (state IN ('RUNNING', 'ENDED', 'BROKEN')),
    closed_on date,
    broken_ground text,
    FOREIGN KEY (record_id, version) REFERENCES disclosure_version (record_id, version),
    CONSTRAINT closed_when_closed CHECK ((state = 'RUNNING') = (closed_on IS NULL)),
    CONSTRAINT broken_with_ground CHECK ((state = 'BROKEN') = (broken_ground IS NOT NULL)),
    CONSTRAINT broken_by_lawful_ground CHECK (broken_ground IN ('ERROR', 'SECRECY',
        'PENALTY_CHANGED', 'PENALTY_REVOKED', 'PENALTY_UNLAWFUL', 'PENALTY_INVALID')),
    CONSTRAINT bounds CHECK (started_on < earliest AND earliest <= show_until AND show_until <= latest),
    CONSTRAINT ended_after_its_time CHECK (state <> 'ENDED' OR closed_on > latest)
);
CREATE UNIQUE INDEX publicity_period_running ON publicity_period (record_id) WHERE state = 'RUNNING';
CREATE INDEX publicity_period_record ON publicity_period (record_id, version);
CREATE INDEX publicity_period_due ON publicity_period (latest) WHERE state = 'RUNNING';
CREATE INDEX publicity_period_body ON publicity_period (body_id, id);
COMMENT ON TABLE publicity_period IS '公示期: a time for which a publication must be shown; one runs per record at most';
COMMENT ON COLUMN publicity_period.id IS 'Id, time-ordered';
COMMENT ON COLUMN publicity_period.revision IS 'Row version, for If-Match';
COMMENT ON COLUMN publicity_period.record_id IS 'Information record';
COMMENT ON COLUMN publicity_period.version IS 'Version with which it began; a correction goes on in it';
COMMENT ON COLUMN publicity_period.body_id IS 'Body';
COMMENT ON COLUMN publicity_period.division_code IS 'Division, six digits';
COMMENT ON COLUMN publicity_period.item_code IS 'Catalogue item';
COMMENT ON COLUMN publicity_period.title IS 'Public title';
COMMENT ON COLUMN publicity_period.rule_id IS 'Rule (SHOW_AT_LEAST); of several the one that ends last';
COMMENT ON COLUMN publicity_period.rule_version IS 'Its version';
COMMENT ON COLUMN publicity_period.rule_code IS 'Its code';
COMMENT ON COLUMN publicity_period.rule_name IS 'Its name';
COMMENT ON COLUMN publicity_period.document IS 'Document it stands in';
COMMENT ON COLUMN publicity_period.article IS 'Article';
COMMENT ON COLUMN publicity_period.amount IS 'Days it must be shown';
COMMENT ON COLUMN publicity_period.unit IS 'WORKING_DAYS or CALENDAR_DAYS';
COMMENT ON COLUMN publicity_period.reading IS 'Which days an interruption takes away';
COMMENT ON COLUMN publicity_period.published_at IS 'When it was published (business time)';
COMMENT ON COLUMN publicity_period.started_on IS 'Day of publication, which is not counted';
COMMENT ON COLUMN publicity_period.show_until IS 'Last day it must be shown, inclusive';
COMMENT ON COLUMN publicity_period.earliest IS 'Earliest such day that a coming notice can lead to';
COMMENT ON COLUMN publicity_period.latest IS 'Latest such day; the period ends after it';
COMMENT ON COLUMN publicity_period.provisional IS '暂定: undetermined days were touched';
COMMENT ON COLUMN publicity_period.explanation IS 'JSON from which alone the date can be counted again';
COMMENT ON COLUMN publicity_period.calendar_revision IS 'Reference revision of the calendar it was counted with';
COMMENT ON COLUMN publicity_period.state IS 'RUNNING, ENDED (shown for as long as it had to be) or BROKEN (came down before; must be shown anew)';
COMMENT ON COLUMN publicity_period.closed_on IS 'Day it ended or was broken';
COMMENT ON COLUMN publicity_period.broken_ground IS 'Ground on which it was broken';

CREATE TABLE publicity_interruption (
    id uuid PRIMARY KEY,
    period_id uuid NOT NULL REFERENCES publicity_period (id),
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    reason text NOT NULL CHECK (btrim(reason) <> ''),
    proof text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    closed_by text,
    CHECK (ended_at > began_at),
    CHECK (closed_by IS NULL OR ended_at IS NOT NULL)
);
CREATE UNIQUE INDEX publicity_interruption_open ON publicity_interruption (period_id) WHERE ended_at IS NULL;
CREATE INDEX publicity_interruption_period ON publicity_interruption (period_id);
COMMENT ON TABLE publicity_interruption IS '公示中断: times in which the public could not read the page; they do not count';
COMMENT ON COLUMN publicity_interruption.id IS 'Id, time-ordered';
COMMENT ON COLUMN publicity_interruption.period_id IS 'The period';
COMMENT ON COLUMN publicity_interruption.began_at IS 'Since when';
COMMENT ON COLUMN publicity_interruption.ended_at IS 'Until when, exclusive; none while it lasts';
COMMENT ON COLUMN publicity_interruption.reason IS 'Why; public';
COMMENT ON COLUMN publicity_interruption.proof IS 'How it is known; for officials';
COMMENT ON COLUMN publicity_interruption.recorded_by IS 'Subject who entered it';
COMMENT ON COLUMN publicity_interruption.recorded_at IS 'When (business time)';
COMMENT ON COLUMN publicity_interruption.closed_by IS 'Subject who entered its end, where it was entered while it lasted';
REVOKE DELETE, TRUNCATE ON publicity_interruption FROM ${app};

CREATE TABLE publicity_change (
    period_id uuid NOT NULL REFERENCES publicity_period (id),
    revision bigint NOT NULL,
    old_until date NOT NULL,
    new_until date NOT NULL,
    why text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (period_id, revision)
);
COMMENT ON TABLE publicity_change IS 'How the last day of a period moved, and why; rows are only added';
COMMENT ON COLUMN publicity_change.period_id IS 'The period';
COMMENT ON COLUMN publicity_change.revision IS 'Revision that the move made';
COMMENT ON COLUMN publicity_change.old_until IS 'Last day before';
COMMENT ON COLUMN publicity_change.new_until IS 'Last day after';
COMMENT ON COLUMN publicity_change.why IS 'Why';
COMMENT ON COLUMN publicity_change.at IS 'When (business time)';
REVOKE UPDATE, DELETE, TRUNCATE ON publicity_change FROM ${app};
