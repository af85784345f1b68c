CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE credit_period (
    code text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('BLACKLIST', 'PENALTY', 'MISCONDUCT')),
    class text NOT NULL CHECK (class IN ('MINOR', 'GENERAL', 'SERIOUS')),
    minimum_months integer NOT NULL CHECK (minimum_months >= 0),
    maximum_months integer NOT NULL CHECK (maximum_months >= 1),
    valid daterange NOT NULL,
    document text NOT NULL,
    article text,
    sentence text,
    confirmed boolean NOT NULL,
    note text,
    CONSTRAINT shortest_before_longest CHECK (minimum_months <= maximum_months),
    CONSTRAINT confirmed_by_article CHECK (NOT confirmed OR (article IS NOT NULL AND sentence IS NOT NULL)),
    CONSTRAINT one_period_a_day EXCLUDE USING gist (kind WITH =, class WITH =, valid WITH &&)
);
COMMENT ON TABLE credit_period IS '公示期: how long entries of a kind and class are shown, at least before repair and at most; legal data with its source';
COMMENT ON COLUMN credit_period.code IS 'Stable name, for explanations';
COMMENT ON COLUMN credit_period.kind IS 'Kind of entry; an evaluation has no period of its own';
COMMENT ON COLUMN credit_period.class IS '失信程度: MINOR 轻微, GENERAL 一般, SERIOUS 严重';
COMMENT ON COLUMN credit_period.minimum_months IS 'Months from the decision before repair can be applied for';
COMMENT ON COLUMN credit_period.maximum_months IS 'Months from the decision after which it is no longer shown';
COMMENT ON COLUMN credit_period.valid IS 'Days of publication for which it holds';
COMMENT ON COLUMN credit_period.document IS 'Source';
COMMENT ON COLUMN credit_period.article IS 'Article, where it was read';
COMMENT ON COLUMN credit_period.sentence IS 'Sentence as quoted by the ministry, where it was read';
COMMENT ON COLUMN credit_period.confirmed IS 'Whether the article itself was read when this was entered';
COMMENT ON COLUMN credit_period.note IS 'What is our reading and waits to be confirmed';
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON credit_period FROM ${app};

INSERT INTO credit_period (code, kind, class, minimum_months, maximum_months, valid, document, article, sentence, confirmed, note)
SELECT 'REPAIR-2026-' || k.kind || '-' || c.class, k.kind, c.class, c.minimum, c.maximum, daterange('2026-04-01', NULL),
    '信用修复管理办法（国家发展改革委令第36号）', NULL, c.sentence, false,
    '语句取自国家发展改革委公布该办法时的介绍，条次待核' || k.note
FROM (VALUES ('BLACKLIST', '；名单适用一般、严重两档为本项目的理解'), ('PENALTY', ''),
        ('MISCONDUCT', '；不良行为记录作为“其他失信信息”为本项目的理解')) AS k (kind, note)
CROSS JOIN (VALUES
        ('MINOR', 0, 3, '轻微失信信息原则上不予公示；行业主管部门认为确有必要公示的，公示期最长不超过3个月，且法定责任履行完毕即可申请修复。'),
        ('GENERAL', 3, 12, '一般失信信息的最短公示期为3个月，最长为1年。'),
        ('SERIOUS', 12, 36, '严重失信信息的最短公示期为1年，最长为3年。')) AS c (class, minimum, maximum, sentence)
WHERE NOT (k.kind = 'BLACKLIST' AND c.class = 'MINOR');

INSERT INTO credit_period (code, kind, class, minimum_months, maximum_months, valid, document, confirmed, note) VALUES
    ('REPAIR-2023-PENALTY-GENERAL', 'PENALTY', 'GENERAL', 3, 36, daterange('2023-05-01', '2026-04-01'),
        '失信行为纠正后的信用信息修复管理办法（试行）（国家发展改革委令第58号，2026年4月1日废止）', false, '本项目的理解，数据待核'),
    ('REPAIR-2023-PENALTY-SERIOUS', 'PENALTY', 'SERIOUS', 12, 36, daterange('2023-05-01', '2026-04-01'),
        '失信行为纠正后的信用信息修复管理办法（试行）（国家发展改革委令第58号，2026年4月1日废止）', false, '本项目的理解，数据待核');

CREATE TABLE credit_entry (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    record_id uuid NOT NULL,
    record_version integer NOT NULL CHECK (record_version >= 1),
    body_id uuid NOT NULL,
    division_code text NOT NULL,
    item_code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('BLACKLIST', 'CREDIT_EVALUATION', 'PENALTY', 'MISCONDUCT')),
    subject_kind text NOT NULL CHECK (subject_kind IN ('LEGAL_PERSON', 'NATURAL_PERSON')),
    subject_name text,
    credit_code text,
    decision_number text NOT NULL,
    decided_on date NOT NULL,
    authority text NOT NULL,
    period_code text REFERENCES credit_period (code),
    shown_from date NOT NULL,
    shown_until date NOT NULL,
    repairable_from date,
    state text NOT NULL CHECK (state IN ('SHOWN', 'UNDER_REPAIR', 'EXPIRED', 'REPAIRED', 'WITHDRAWN')),
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    closed_by text,
    CONSTRAINT closed_when_closed CHECK (
        (state IN ('SHOWN', 'UNDER_REPAIR')) = (closed_at IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL)),
    CONSTRAINT no_number_of_a_natural_person CHECK (subject_kind = 'LEGAL_PERSON' OR credit_code IS NULL),
    CONSTRAINT named_while_shown CHECK (
        CASE WHEN subject_kind = 'NATURAL_PERSON' THEN (subject_name IS NULL) = (closed_at IS NOT NULL)
            ELSE subject_name IS NOT NULL END),
    CONSTRAINT shown_for_a_time CHECK (shown_from <= shown_until),
    CONSTRAINT repair_only_with_a_period CHECK (period_code IS NOT NULL OR repairable_from IS NULL)
);
CREATE UNIQUE INDEX credit_entry_open ON credit_entry (record_id) WHERE state IN ('SHOWN', 'UNDER_REPAIR');
CREATE INDEX credit_entry_record ON credit_entry (record_id);
CREATE INDEX credit_entry_due ON credit_entry (shown_until, id) WHERE state IN ('SHOWN', 'UNDER_REPAIR');
CREATE INDEX credit_entry_body ON credit_entry (body_id, id);
COMMENT ON TABLE credit_entry IS '信用公示条目: whom a published credit record is about, and how long it may be shown';
COMMENT ON COLUMN credit_entry.id IS 'Id of the entry';
COMMENT ON COLUMN credit_entry.version IS 'Row version';
COMMENT ON COLUMN credit_entry.record_id IS 'Information record';
COMMENT ON COLUMN credit_entry.record_version IS 'The version that is, or last was, shown';
COMMENT ON COLUMN credit_entry.body_id IS 'Body that shows it';
COMMENT ON COLUMN credit_entry.division_code IS 'Its division, six digits';
COMMENT ON COLUMN credit_entry.item_code IS 'Catalogue item';
COMMENT ON COLUMN credit_entry.kind IS 'Kind of credit information';
COMMENT ON COLUMN credit_entry.subject_kind IS 'LEGAL_PERSON or NATURAL_PERSON';
COMMENT ON COLUMN credit_entry.subject_name IS 'Name; of a natural person only while the entry is shown';
COMMENT ON COLUMN credit_entry.credit_code IS '统一社会信用代码; no number of a natural person is ever kept';
COMMENT ON COLUMN credit_entry.decision_number IS 'Number of the decision';
COMMENT ON COLUMN credit_entry.decided_on IS '认定之日, from which the period runs';
COMMENT ON COLUMN credit_entry.authority IS 'Who decided';
COMMENT ON COLUMN credit_entry.period_code IS 'Period it rests on; none for an evaluation';
COMMENT ON COLUMN credit_entry.shown_from IS 'First day shown, Asia/Shanghai';
COMMENT ON COLUMN credit_entry.shown_until IS 'Last day shown, Asia/Shanghai';
COMMENT ON COLUMN credit_entry.repairable_from IS 'First day on which repair can be applied for; none where there is no repair';
COMMENT ON COLUMN credit_entry.state IS 'SHOWN, UNDER_REPAIR (still shown), EXPIRED, REPAIRED or WITHDRAWN';
COMMENT ON COLUMN credit_entry.opened_at IS 'When it was opened (business time)';
COMMENT ON COLUMN credit_entry.closed_at IS 'When it ended';
COMMENT ON COLUMN credit_entry.closed_by IS 'Subject who ended it; system where it ended by itself';
REVOKE DELETE, TRUNCATE ON credit_entry FROM ${app};

-- What has come to its end stays there: a repaired entry never comes back.
CREATE FUNCTION credit_entry_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.closed_at IS NOT NULL THEN
        RAISE EXCEPTION 'credit entry % is closed and does not change', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER credit_entry_guard BEFORE UPDATE ON credit_entry FOR EACH ROW EXECUTE FUNCTION credit_entry_guard();

CREATE TABLE credit_step (
    entry_id uuid NOT NULL REFERENCES credit_entry (id),
    number integer NOT NULL CHECK (number >= 1),
    act text NOT NULL CHECK (act IN ('OPEN', 'CORRECT', 'APPLY', 'ACCEPT', 'REJECT', 'EXPIRE', 'WITHDRAW')),
    actor text NOT NULL,
    reason text,
    at timestamptz NOT NULL,
    PRIMARY KEY (entry_id, number)
);
COMMENT ON TABLE credit_step IS 'What happened to an entry, in order; rows are only added';
COMMENT ON COLUMN credit_step.entry_id IS 'The entry';
COMMENT ON COLUMN credit_step.number IS 'Order, from 1';
COMMENT ON COLUMN credit_step.act IS 'What happened';
COMMENT ON COLUMN credit_step.actor IS 'Subject of the token; system where it came by itself';
COMMENT ON COLUMN credit_step.reason IS 'Reason of a decision';
COMMENT ON COLUMN credit_step.at IS 'When (business time)';
REVOKE UPDATE, DELETE, TRUNCATE ON credit_step FROM ${app};

CREATE TABLE credit_repair (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    entry_id uuid NOT NULL REFERENCES credit_entry (id),
    applicant text NOT NULL,
    grounds text NOT NULL,
    evidence jsonb NOT NULL CHECK (jsonb_typeof(evidence) = 'array' AND jsonb_array_length(evidence) > 0),
    commitment text NOT NULL,
    state text NOT NULL CHECK (state IN ('APPLIED', 'ACCEPTED', 'REJECTED', 'LAPSED')),
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    CONSTRAINT nobody_decides_what_he_entered CHECK (decided_by <> entered_by),
    CONSTRAINT decided_when_decided CHECK (
        (state IN ('ACCEPTED', 'REJECTED')) = (decided_by IS NOT NULL)
        AND (decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (decision_reason IS NULL))
);
CREATE UNIQUE INDEX credit_repair_open ON credit_repair (entry_id) WHERE state = 'APPLIED';
CREATE INDEX credit_repair_entry ON credit_repair (entry_id);
COMMENT ON TABLE credit_repair IS '信用修复申请 with its decision';
COMMENT ON COLUMN credit_repair.id IS 'Id of the application';
COMMENT ON COLUMN credit_repair.version IS 'Row version, for If-Match';
COMMENT ON COLUMN credit_repair.entry_id IS 'The entry';
COMMENT ON COLUMN credit_repair.applicant IS 'Who applied';
COMMENT ON COLUMN credit_repair.grounds IS 'Why: what was put right';
COMMENT ON COLUMN credit_repair.evidence IS 'List of name, sha256 or url, description';
COMMENT ON COLUMN credit_repair.commitment IS '信用承诺';
COMMENT ON COLUMN credit_repair.state IS 'APPLIED, ACCEPTED, REJECTED, or LAPSED: the entry ended before a decision';
COMMENT ON COLUMN credit_repair.entered_by IS 'Subject who entered it';
COMMENT ON COLUMN credit_repair.entered_at IS 'When (business time)';
COMMENT ON COLUMN credit_repair.decided_by IS 'Subject who decided; never who entered it';
COMMENT ON COLUMN credit_repair.decided_at IS 'When';
COMMENT ON COLUMN credit_repair.decision_reason IS 'Why';
REVOKE DELETE, TRUNCATE ON credit_repair FROM ${app};

CREATE FUNCTION credit_repair_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'APPLIED' OR NEW.entered_by <> OLD.entered_by OR NEW.entry_id <> OLD.entry_id THEN
        RAISE EXCEPTION 'credit repair % is decided, or changes hands', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER credit_repair_guard BEFORE UPDATE ON credit_repair FOR EACH ROW EXECUTE FUNCTION credit_repair_guard();

-- The one place that knows whether a page may still be shown: whoever reads for the public asks it,
-- so that an entry is gone after its last day even where no sweep runs.
CREATE FUNCTION still_shown(record uuid, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT NOT EXISTS (
            SELECT 1 FROM credit_entry e
            WHERE e.record_id = record AND (e.state IN ('EXPIRED', 'REPAIRED')
                OR e.state IN ('SHOWN', 'UNDER_REPAIR') AND e.shown_until < day))
        OR EXISTS (
            SELECT 1 FROM credit_entry e
            WHERE e.record_id = record AND e.state IN ('SHOWN', 'UNDER_REPAIR') AND e.shown_until >= day)
$$;
COMMENT ON FUNCTION still_shown IS 'Whether the publicity period of a record, where it has one, lasts on that day (Asia/Shanghai)';
