CREATE TABLE rule (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    version bigint NOT NULL CHECK (version >= 1)
);
COMMENT ON TABLE rule IS '公开时限规则 / rules on when information must be public';
COMMENT ON COLUMN rule.id IS 'Key';
COMMENT ON COLUMN rule.code IS 'Stable code';
COMMENT ON COLUMN rule.version IS 'The latest version';

CREATE TABLE rule_version (
    rule_id uuid NOT NULL REFERENCES rule,
    version bigint NOT NULL CHECK (version >= 1),
    name text NOT NULL CHECK (name <> ''),
    type text NOT NULL CHECK (type IN ('PUBLISH_BY', 'BEFORE_EVENT', 'SHOW_AT_LEAST')),
    level text NOT NULL CHECK (level IN ('SECTOR', 'DECISION', 'GENERAL')),
    rank text NOT NULL CHECK (rank IN
        ('LAW', 'REGULATION', 'DEPARTMENTAL_RULE', 'STATE_COUNCIL_DOCUMENT', 'LOCAL_DOCUMENT')),
    internal_target boolean NOT NULL,
    jurisdiction text NOT NULL CHECK (jurisdiction ~ '^[0-9]{6}$'),
    item_codes text[] NOT NULL,
    kinds text[] NOT NULL,
    procurement_methods text[] NOT NULL,
    trigger_kind text NOT NULL,
    amount integer NOT NULL CHECK (amount >= 0),
    unit text NOT NULL CHECK (unit IN ('WORKING_DAYS', 'CALENDAR_DAYS')),
    roll_over boolean NOT NULL,
    closing_counts boolean NOT NULL,
    basis jsonb NOT NULL,
    note text,
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to >= valid_from),
    entered_at timestamptz NOT NULL,
    retired boolean NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (rule_id, version)
);
COMMENT ON TABLE rule_version IS 'Versions of rules; never changed. Of those begun on a day the highest decides; a retired highest version takes the whole rule away';
COMMENT ON COLUMN rule_version.rule_id IS 'The rule';
COMMENT ON COLUMN rule_version.version IS 'Version, from 1';
COMMENT ON COLUMN rule_version.name IS '名称';
COMMENT ON COLUMN rule_version.type IS 'Publish by, before an event, show at least';
COMMENT ON COLUMN rule_version.level IS 'Priority: sector law, then decisions, then the general rule';
COMMENT ON COLUMN rule_version.rank IS '效力位阶 of its source';
COMMENT ON COLUMN rule_version.internal_target IS 'An internal target, not the statute';
COMMENT ON COLUMN rule_version.jurisdiction IS 'Division code it applies in; 000000 is everywhere';
COMMENT ON COLUMN rule_version.item_codes IS 'Items it applies to; empty means any';
COMMENT ON COLUMN rule_version.kinds IS 'Kinds of information it applies to; empty means any';
COMMENT ON COLUMN rule_version.procurement_methods IS 'Procurement methods it applies to; empty means any';
COMMENT ON COLUMN rule_version.trigger_kind IS 'The fact the limit counts from';
COMMENT ON COLUMN rule_version.amount IS 'How many units';
COMMENT ON COLUMN rule_version.unit IS 'Working days or calendar days';
COMMENT ON COLUMN rule_version.roll_over IS 'Whether a last day off rolls forward';
COMMENT ON COLUMN rule_version.closing_counts IS 'Whether the closing day counts, before an event';
COMMENT ON COLUMN rule_version.basis IS 'Legal basis: document, article, sentence';
COMMENT ON COLUMN rule_version.note IS 'Where the wording was read, our reading, what is not certain';
COMMENT ON COLUMN rule_version.valid_from IS 'First day';
COMMENT ON COLUMN rule_version.valid_to IS 'Last day, inclusive; null while in force';
COMMENT ON COLUMN rule_version.entered_at IS 'Knowledge time: when it was entered';
COMMENT ON COLUMN rule_version.retired IS 'Entered by mistake and taken back';
COMMENT ON COLUMN rule_version.revision IS 'Reference revision of its announcement';
