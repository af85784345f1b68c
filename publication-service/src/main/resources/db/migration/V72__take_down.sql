CREATE TABLE take_down_limit (
    code text NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    name text NOT NULL,
    grounds text[] NOT NULL CHECK (cardinality(grounds) > 0),
    kinds text[] NOT NULL CHECK (cardinality(kinds) > 0),
    amount integer NOT NULL CHECK (amount >= 1),
    unit text NOT NULL CHECK (unit IN ('WORKING_DAYS', 'CALENDAR_DAYS')),
    rank text NOT NULL CHECK (rank IN ('LAW', 'REGULATION', 'DEPARTMENTAL_RULE', 'STATE_COUNCIL_DOCUMENT', 'LOCAL_DOCUMENT')),
    document text NOT NULL,
    article text NOT NULL,
    sentence text NOT NULL,
    note text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    PRIMARY KEY (code, version),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
COMMENT ON TABLE take_down_limit IS 'Limits within which something public must be taken down: data with its article, like the rules of the catalogue; a version is never changed, a later one governs from its valid_from on';
COMMENT ON COLUMN take_down_limit.code IS 'Code of the limit';
COMMENT ON COLUMN take_down_limit.version IS 'Its version';
COMMENT ON COLUMN take_down_limit.name IS 'Name';
COMMENT ON COLUMN take_down_limit.grounds IS 'Grounds on which it applies';
COMMENT ON COLUMN take_down_limit.kinds IS 'Kinds of information to which it applies';
COMMENT ON COLUMN take_down_limit.amount IS 'How many days';
COMMENT ON COLUMN take_down_limit.unit IS 'WORKING_DAYS or CALENDAR_DAYS (these never roll forward)';
COMMENT ON COLUMN take_down_limit.rank IS '效力位阶 of the document';
COMMENT ON COLUMN take_down_limit.document IS 'Document';
COMMENT ON COLUMN take_down_limit.article IS 'Article';
COMMENT ON COLUMN take_down_limit.sentence IS 'The sentence';
COMMENT ON COLUMN take_down_limit.note IS 'How it is read, and where the text was read';
COMMENT ON COLUMN take_down_limit.valid_from IS 'First day of decision that it governs';
COMMENT ON COLUMN take_down_limit.valid_to IS 'Last such day; none while in force';
INSERT INTO take_down_limit (code, version, name, grounds, kinds, amount, unit, rank, document, article, sentence, note, valid_from) VALUES
    ('PENALTY-48-TAKE-DOWN', 1, '处罚决定变更、撤销等后三日内撤回',
     '{PENALTY_CHANGED,PENALTY_REVOKED,PENALTY_UNLAWFUL,PENALTY_INVALID}', '{PENALTY_DECISION}',
     3, 'WORKING_DAYS', 'LAW', '中华人民共和国行政处罚法（2021年修订）', '第四十八条第二款',
     '公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，行政机关应当在三日内撤回行政处罚决定信息并公开说明理由。',
     '第八十五条：本法中“二日”“三日”“五日”“七日”的规定是指工作日，不含法定节假日。两条读自LawRefBook/Laws。自变更、撤销、确认之日的次日起算（民法典第二百零一条，我们的理解）。',
     '2021-07-15');
REVOKE UPDATE, DELETE, TRUNCATE ON take_down_limit FROM ${app};

CREATE TABLE take_down_fact (
    id uuid PRIMARY KEY,
    record_id uuid NOT NULL,
    upto_version integer NOT NULL CHECK (upto_version >= 1),
    ground text NOT NULL CHECK (ground IN ('PENALTY_CHANGED', 'PENALTY_REVOKED', 'PENALTY_UNLAWFUL', 'PENALTY_INVALID')),
    decided_on date NOT NULL,
    source text NOT NULL CHECK (source IN ('PROPOSAL', 'CHANGE')),
    told_at timestamptz NOT NULL,
    duty_id uuid
);
CREATE INDEX take_down_fact_waiting ON take_down_fact (record_id) WHERE duty_id IS NULL;
COMMENT ON TABLE take_down_fact IS 'What the catalogue said became of a penalty decision. It opens a duty once the decision is public, which may be later.';
COMMENT ON COLUMN take_down_fact.id IS 'Name-based on the event';
COMMENT ON COLUMN take_down_fact.record_id IS 'Information record';
COMMENT ON COLUMN take_down_fact.upto_version IS 'Highest version that still shows the old decision';
COMMENT ON COLUMN take_down_fact.ground IS 'What became of it';
COMMENT ON COLUMN take_down_fact.decided_on IS 'Legal day on which it was changed, revoked or found so';
COMMENT ON COLUMN take_down_fact.source IS 'PROPOSAL: a proposal to withdraw; CHANGE: a change of substance';
COMMENT ON COLUMN take_down_fact.told_at IS 'When the catalogue said so';
COMMENT ON COLUMN take_down_fact.duty_id IS 'The duty it opened';

CREATE TABLE take_down_duty (
    id uuid PRIMARY KEY,
    revision bigint NOT NULL,
    record_id uuid NOT NULL,
    version integer NOT NULL,
    body_id uuid NOT NULL,
    division_code text NOT NULL,
    item_code text NOT NULL,
    title text NOT NULL,
    ground text NOT NULL,
    decided_on date NOT NULL,
    source text NOT NULL,
    limit_code text NOT NULL,
    limit_version integer NOT NULL,
    due_on date NOT NULL,
    earliest date NOT NULL,
    latest date NOT NULL,
    provisional boolean NOT NULL,
    explanation text NOT NULL,
    calendar_revision bigint NOT NULL,
    state text NOT NULL CHECK (state IN ('OPEN', 'FULFILLED')),
    opened_at timestamptz NOT NULL,
    fulfilled_at timestamptz,
    act text CHECK (act IN ('WITHDRAWN', 'TAKEN_DOWN')),
    public_ground text,
    public_reason text,
    late_working_days integer CHECK (late_working_days >= 0),
    UNIQUE (record_id, ground, decided_on),
    FOREIGN KEY (limit_code, limit_version) REFERENCES take_down_limit (code, version),
    FOREIGN KEY (record_id, version) REFERENCES disclosure_version (record_id, version),
    CHECK (earliest <= due_on AND due_on <= latest),
    CONSTRAINT fulfilled_only_with_a_public_reason CHECK (
        (state = 'FULFILLED') = (fulfilled_at IS NOT NULL)
        AND (fulfilled_at IS NULL) = (act IS NULL)
        AND (fulfilled_at IS NULL) = (public_ground IS NULL)
        AND (fulfilled_at IS NULL) = (public_reason IS NULL)
        AND (fulfilled_at IS NULL) = (late_working_days IS NULL))
);
CREATE INDEX take_down_duty_open ON take_down_duty (due_on, id) WHERE state = 'OPEN';
CREATE INDEX take_down_duty_due ON take_down_duty (due_on, id);
CREATE INDEX take_down_duty_record ON take_down_duty (record_id);
COMMENT ON TABLE take_down_duty IS '撤下义务: the duty to take a public penalty decision down and say why; apart from the duty to publish, and never reset';
COMMENT ON COLUMN take_down_duty.id IS 'Name-based on record, ground and day';
COMMENT ON COLUMN take_down_duty.revision IS 'Row version, and version of its events';
COMMENT ON COLUMN take_down_duty.record_id IS 'Information record';
COMMENT ON COLUMN take_down_duty.version IS 'Version that was public when it opened';
COMMENT ON COLUMN take_down_duty.body_id IS 'Body';
COMMENT ON COLUMN take_down_duty.division_code IS 'Division, six digits';
COMMENT ON COLUMN take_down_duty.item_code IS 'Catalogue item';
COMMENT ON COLUMN take_down_duty.title IS 'Title as it was public; for officials';
COMMENT ON COLUMN take_down_duty.ground IS 'What became of the decision';
COMMENT ON COLUMN take_down_duty.decided_on IS 'Day of that; not counted';
COMMENT ON COLUMN take_down_duty.source IS 'PROPOSAL or CHANGE';
COMMENT ON COLUMN take_down_duty.limit_code IS 'Limit';
COMMENT ON COLUMN take_down_duty.limit_version IS 'Its version';
COMMENT ON COLUMN take_down_duty.due_on IS '届满日';
COMMENT ON COLUMN take_down_duty.earliest IS 'Earliest due date that a coming notice can lead to';
COMMENT ON COLUMN take_down_duty.latest IS 'Latest such date';
COMMENT ON COLUMN take_down_duty.provisional IS '暂定: undetermined days were touched';
COMMENT ON COLUMN take_down_duty.explanation IS 'JSON from which alone the date can be counted again';
COMMENT ON COLUMN take_down_duty.calendar_revision IS 'Reference revision of the calendar it was counted with';
COMMENT ON COLUMN take_down_duty.state IS 'OPEN or FULFILLED; due soon and overdue are computed';
COMMENT ON COLUMN take_down_duty.opened_at IS 'When it was opened (business time)';
COMMENT ON COLUMN take_down_duty.fulfilled_at IS 'When the page came down';
COMMENT ON COLUMN take_down_duty.act IS 'By which act';
COMMENT ON COLUMN take_down_duty.public_ground IS 'Ground on the tombstone';
COMMENT ON COLUMN take_down_duty.public_reason IS 'Reason on the tombstone';
COMMENT ON COLUMN take_down_duty.late_working_days IS '逾期工作日数; 0 in time';

CREATE FUNCTION take_down_duty_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'FULFILLED' THEN
        RAISE EXCEPTION 'take-down duty % is fulfilled and does not change', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER take_down_duty_guard BEFORE UPDATE ON take_down_duty
    FOR EACH ROW EXECUTE FUNCTION take_down_duty_guard();
REVOKE DELETE, TRUNCATE ON take_down_duty FROM ${app};
