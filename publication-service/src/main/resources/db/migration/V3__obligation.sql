CREATE TABLE term (
    id                uuid PRIMARY KEY,
    rule_id           uuid NOT NULL,
    rule_version      integer NOT NULL,
    trigger_on        date NOT NULL,
    due_on            date NOT NULL,
    earliest          date NOT NULL,
    latest            date NOT NULL,
    provisional       boolean NOT NULL,
    calendar_revision bigint NOT NULL,
    revision          integer NOT NULL,
    computed_at       timestamptz NOT NULL,
    reason            text NOT NULL,
    explanation       text NOT NULL,
    UNIQUE (rule_id, rule_version, trigger_on),
    CHECK (earliest <= due_on AND due_on <= latest)
);
CREATE INDEX term_due ON term (due_on, id);
COMMENT ON TABLE term IS '期限: the due date of one rule version from one trigger date; a few hundred for a million obligations';
COMMENT ON COLUMN term.id IS 'Name-based on rule, version and trigger date';
COMMENT ON COLUMN term.rule_id IS 'Rule';
COMMENT ON COLUMN term.rule_version IS 'Its version';
COMMENT ON COLUMN term.trigger_on IS '触发日';
COMMENT ON COLUMN term.due_on IS '届满日';
COMMENT ON COLUMN term.earliest IS 'Earliest due date any notice still to come can lead to';
COMMENT ON COLUMN term.latest IS 'Latest such date';
COMMENT ON COLUMN term.provisional IS '暂定: undetermined days were touched';
COMMENT ON COLUMN term.calendar_revision IS 'Reference revision of the newest calendar edition it was computed with';
COMMENT ON COLUMN term.revision IS 'How many times it was computed';
COMMENT ON COLUMN term.computed_at IS 'When this revision was computed';
COMMENT ON COLUMN term.reason IS 'Why this revision was computed';
COMMENT ON COLUMN term.explanation IS 'JSON from which alone the date can be counted again';

CREATE TABLE term_history (
    term_id     uuid NOT NULL,
    revision    integer NOT NULL,
    due_on      date NOT NULL,
    earliest    date NOT NULL,
    latest      date NOT NULL,
    provisional boolean NOT NULL,
    explanation text NOT NULL,
    new_due_on  date NOT NULL,
    reason      text NOT NULL,
    replaced_at timestamptz NOT NULL,
    PRIMARY KEY (term_id, revision)
);
COMMENT ON TABLE term_history IS 'Revisions of terms that a later calendar or rule replaced; closed obligations keep pointing at theirs';
COMMENT ON COLUMN term_history.term_id IS 'Term';
COMMENT ON COLUMN term_history.revision IS 'Revision that was replaced';
COMMENT ON COLUMN term_history.due_on IS 'Its due date';
COMMENT ON COLUMN term_history.earliest IS 'Its earliest due date';
COMMENT ON COLUMN term_history.latest IS 'Its latest due date';
COMMENT ON COLUMN term_history.provisional IS 'Whether it was provisional';
COMMENT ON COLUMN term_history.explanation IS 'Its explanation';
COMMENT ON COLUMN term_history.new_due_on IS 'The due date that replaced it';
COMMENT ON COLUMN term_history.reason IS 'Why';
COMMENT ON COLUMN term_history.replaced_at IS 'When';

CREATE TABLE obligation (
    id                  uuid PRIMARY KEY,
    record_id           uuid NOT NULL,
    version             integer NOT NULL,
    body_id             uuid NOT NULL,
    division_code       text NOT NULL,
    item_id             uuid NOT NULL,
    item_code           text NOT NULL,
    kind                text NOT NULL,
    procurement_method  text,
    title               text NOT NULL,
    facts               text NOT NULL,
    last_trigger_on     date NOT NULL,
    term_id             uuid NOT NULL,
    trigger_missing     boolean NOT NULL,
    state               text NOT NULL CHECK (state IN ('OPEN', 'FULFILLED', 'DECIDED_NOT_PUBLIC', 'ANNULLED')),
    revision            integer NOT NULL,
    assessed_at         timestamptz NOT NULL,
    closed_at           timestamptz,
    term_revision       integer,
    due_on              date,
    earliest            date,
    latest              date,
    provisional         boolean,
    late_working_days   integer CHECK (late_working_days >= 0),
    responsible_body_id uuid,
    ground              text,
    reason              text,
    checks              text,
    UNIQUE (record_id, version),
    CHECK ((state = 'OPEN') = (closed_at IS NULL)),
    CHECK ((state = 'OPEN') = (due_on IS NULL))
);
-- Without a foreign key to term: each insert would lock the same few term rows.
CREATE INDEX obligation_open_term ON obligation (term_id, id) WHERE state = 'OPEN';
CREATE INDEX obligation_closed_due ON obligation (due_on, id) WHERE state <> 'OPEN';
CREATE INDEX obligation_body ON obligation (body_id, state);
COMMENT ON TABLE obligation IS '公开义务: the duty to publish one record version or to decide not to; never reset';
COMMENT ON COLUMN obligation.id IS 'Name-based on record and version';
COMMENT ON COLUMN obligation.record_id IS '信息记录';
COMMENT ON COLUMN obligation.version IS 'Record version';
COMMENT ON COLUMN obligation.body_id IS 'Body that formed the record';
COMMENT ON COLUMN obligation.division_code IS 'Its division';
COMMENT ON COLUMN obligation.item_id IS '公开事项';
COMMENT ON COLUMN obligation.item_code IS 'Its code';
COMMENT ON COLUMN obligation.kind IS '信息种类';
COMMENT ON COLUMN obligation.procurement_method IS '采购方式';
COMMENT ON COLUMN obligation.title IS 'Title of the record; internal until it is public';
COMMENT ON COLUMN obligation.facts IS 'JSON of what rules look at';
COMMENT ON COLUMN obligation.last_trigger_on IS 'Latest of its trigger dates; a rule in force only later cannot affect it';
COMMENT ON COLUMN obligation.term_id IS 'Its term; an open obligation has no due date of its own';
COMMENT ON COLUMN obligation.trigger_missing IS 'A rule that goes before lacked its trigger';
COMMENT ON COLUMN obligation.state IS 'OPEN, FULFILLED, DECIDED_NOT_PUBLIC or ANNULLED';
COMMENT ON COLUMN obligation.revision IS 'Row version, and version of its events';
COMMENT ON COLUMN obligation.assessed_at IS 'When its rule was last resolved';
COMMENT ON COLUMN obligation.closed_at IS 'When it was closed; for fulfilment the moment the channel policy was met';
COMMENT ON COLUMN obligation.term_revision IS 'Revision of the term at closing, whose explanation holds';
COMMENT ON COLUMN obligation.due_on IS 'Frozen due date';
COMMENT ON COLUMN obligation.earliest IS 'Frozen earliest due date';
COMMENT ON COLUMN obligation.latest IS 'Frozen latest due date';
COMMENT ON COLUMN obligation.provisional IS 'Whether the frozen due date was provisional';
COMMENT ON COLUMN obligation.late_working_days IS '逾期工作日数; 0 in time';
COMMENT ON COLUMN obligation.responsible_body_id IS 'Body responsible at closing';
COMMENT ON COLUMN obligation.ground IS 'Legal ground of a decision not to publish';
COMMENT ON COLUMN obligation.reason IS 'Reason of the closing';
COMMENT ON COLUMN obligation.checks IS 'JSON of the rules on publication before an event as they stood at closing';

CREATE TABLE obligation_history (
    obligation_id uuid NOT NULL,
    revision      integer NOT NULL,
    old_term_id   uuid NOT NULL,
    new_term_id   uuid NOT NULL,
    reason        text NOT NULL,
    changed_at    timestamptz NOT NULL,
    PRIMARY KEY (obligation_id, revision)
);
COMMENT ON TABLE obligation_history IS 'Obligations that a change of rules gave another term';
COMMENT ON COLUMN obligation_history.obligation_id IS 'Obligation';
COMMENT ON COLUMN obligation_history.revision IS 'Revision that the change made';
COMMENT ON COLUMN obligation_history.old_term_id IS 'Term before';
COMMENT ON COLUMN obligation_history.new_term_id IS 'Term after';
COMMENT ON COLUMN obligation_history.reason IS 'Why';
COMMENT ON COLUMN obligation_history.changed_at IS 'When';

CREATE TABLE record_standing (
    record_id          uuid NOT NULL,
    version            integer NOT NULL,
    reference_revision bigint NOT NULL,
    body_id            uuid NOT NULL,
    division_code      text NOT NULL,
    standing           text NOT NULL CHECK (standing IN ('AWAITING_REFERENCE', 'NO_DUTY', 'FAILED')),
    reason             text,
    PRIMARY KEY (record_id, version)
);
CREATE INDEX record_standing_awaiting ON record_standing (reference_revision) WHERE standing = 'AWAITING_REFERENCE';
COMMENT ON TABLE record_standing IS 'Record versions that have no obligation: ahead of the replica, or under no rule';
COMMENT ON COLUMN record_standing.record_id IS '信息记录';
COMMENT ON COLUMN record_standing.version IS 'Record version';
COMMENT ON COLUMN record_standing.reference_revision IS 'Reference revision it waits for';
COMMENT ON COLUMN record_standing.body_id IS 'Body that formed it';
COMMENT ON COLUMN record_standing.division_code IS 'Its division';
COMMENT ON COLUMN record_standing.standing IS 'AWAITING_REFERENCE, NO_DUTY or FAILED';
COMMENT ON COLUMN record_standing.reason IS 'Why there is no duty, or what failed';

CREATE TABLE channel_publication (
    record_id    uuid NOT NULL,
    version      integer NOT NULL,
    channel      text NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (record_id, version, channel)
);
COMMENT ON TABLE channel_publication IS 'Where and since when each record version is public';
COMMENT ON COLUMN channel_publication.record_id IS '信息记录';
COMMENT ON COLUMN channel_publication.version IS 'Record version';
COMMENT ON COLUMN channel_publication.channel IS '渠道代码';
COMMENT ON COLUMN channel_publication.published_at IS 'First moment it was public there';

CREATE TABLE non_disclosure (
    record_id  uuid NOT NULL,
    version    integer NOT NULL,
    ground     text NOT NULL,
    reason     text NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (record_id, version)
);
COMMENT ON TABLE non_disclosure IS 'Decisions not to publish a record version';
COMMENT ON COLUMN non_disclosure.record_id IS '信息记录';
COMMENT ON COLUMN non_disclosure.version IS 'Record version';
COMMENT ON COLUMN non_disclosure.ground IS '不予公开依据条款';
COMMENT ON COLUMN non_disclosure.reason IS '理由';
COMMENT ON COLUMN non_disclosure.decided_at IS 'When';
