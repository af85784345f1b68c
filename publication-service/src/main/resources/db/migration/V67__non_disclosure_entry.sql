CREATE TABLE non_disclosure_entry (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    review_id uuid NOT NULL UNIQUE REFERENCES review (id),
    record_id uuid NOT NULL,
    record_version integer NOT NULL CHECK (record_version >= 1),
    body_id uuid NOT NULL,
    division_code text NOT NULL,
    item_code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('NONE', 'REDACTED', 'ON_REQUEST')),
    ground text NOT NULL,
    article text NOT NULL,
    ground_text text,
    list_id uuid,
    list_number integer,
    reason text,
    decided_by text NOT NULL,
    reviewer text NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_on date NOT NULL,
    review_again_on date NOT NULL,
    state text NOT NULL CHECK (state IN ('IN_FORCE', 'LIFTED', 'SUPERSEDED')),
    ended_on date,
    superseded_by integer,
    FOREIGN KEY (list_id, list_number) REFERENCES negative_list_entry (list_id, number),
    CONSTRAINT list_named_for_its_ground CHECK ((ground = 'BODY_LIST') = (list_id IS NOT NULL)),
    CONSTRAINT ended_when_ended CHECK ((state = 'IN_FORCE') = (ended_on IS NULL)),
    CONSTRAINT superseded_by_a_later_version CHECK (
        (state = 'SUPERSEDED') = (superseded_by IS NOT NULL)
        AND (superseded_by IS NULL OR superseded_by > record_version)),
    CONSTRAINT reviewed_again_after_the_decision CHECK (review_again_on >= decided_on)
);
CREATE UNIQUE INDEX non_disclosure_entry_in_force ON non_disclosure_entry (record_id, record_version)
    WHERE state = 'IN_FORCE';
CREATE INDEX non_disclosure_entry_due ON non_disclosure_entry (review_again_on, id) WHERE state = 'IN_FORCE';
CREATE INDEX non_disclosure_entry_body ON non_disclosure_entry (body_id, id);
CREATE INDEX non_disclosure_entry_record ON non_disclosure_entry (record_id, record_version);
COMMENT ON TABLE non_disclosure_entry IS '不予公开登记: each approved decision not to publish, to publish in part or on request only';
COMMENT ON COLUMN non_disclosure_entry.id IS 'Id of the entry';
COMMENT ON COLUMN non_disclosure_entry.version IS 'Row version, for If-Match';
COMMENT ON COLUMN non_disclosure_entry.review_id IS 'The approved review, with its signatures';
COMMENT ON COLUMN non_disclosure_entry.record_id IS '信息记录';
COMMENT ON COLUMN non_disclosure_entry.record_version IS 'Version decided on';
COMMENT ON COLUMN non_disclosure_entry.body_id IS 'Body of the record';
COMMENT ON COLUMN non_disclosure_entry.division_code IS 'Its division';
COMMENT ON COLUMN non_disclosure_entry.item_code IS 'Catalogue item';
COMMENT ON COLUMN non_disclosure_entry.kind IS 'NONE 不予公开, REDACTED 删减后公开 (the removed part), ON_REQUEST 依申请公开';
COMMENT ON COLUMN non_disclosure_entry.ground IS 'Code of the ground; UNSPECIFIED where the text names none';
COMMENT ON COLUMN non_disclosure_entry.article IS 'The article, or the basis of the negative list entry';
COMMENT ON COLUMN non_disclosure_entry.ground_text IS 'The ground as it was written';
COMMENT ON COLUMN non_disclosure_entry.list_id IS 'Negative list in force on the day of the decision, for ground BODY_LIST';
COMMENT ON COLUMN non_disclosure_entry.list_number IS 'Its entry';
COMMENT ON COLUMN non_disclosure_entry.reason IS 'Reason';
COMMENT ON COLUMN non_disclosure_entry.decided_by IS 'Subject who decided; he does not confirm it later';
COMMENT ON COLUMN non_disclosure_entry.reviewer IS 'Subject who answers for the review of it';
COMMENT ON COLUMN non_disclosure_entry.decided_at IS 'When it was decided (business time)';
COMMENT ON COLUMN non_disclosure_entry.decided_on IS 'The legal day of the decision';
COMMENT ON COLUMN non_disclosure_entry.review_again_on IS 'Day from which it is due to be looked at again (条例第十八条)';
COMMENT ON COLUMN non_disclosure_entry.state IS 'IN_FORCE, LIFTED or SUPERSEDED; due is computed from the day';
COMMENT ON COLUMN non_disclosure_entry.ended_on IS 'Day on which it was lifted or superseded';
COMMENT ON COLUMN non_disclosure_entry.superseded_by IS 'Later version that was approved for publication';
REVOKE DELETE, TRUNCATE ON non_disclosure_entry FROM ${app};

CREATE FUNCTION non_disclosure_entry_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'IN_FORCE' OR (NEW.review_id, NEW.record_id, NEW.record_version, NEW.body_id, NEW.kind,
            NEW.decided_by, NEW.decided_at) IS DISTINCT FROM (OLD.review_id, OLD.record_id,
            OLD.record_version, OLD.body_id, OLD.kind, OLD.decided_by, OLD.decided_at) THEN
        RAISE EXCEPTION 'entry % of the register does not change', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER non_disclosure_entry_guard BEFORE UPDATE ON non_disclosure_entry
    FOR EACH ROW EXECUTE FUNCTION non_disclosure_entry_guard();

CREATE TABLE non_disclosure_step (
    entry_id uuid NOT NULL REFERENCES non_disclosure_entry (id),
    number integer NOT NULL CHECK (number >= 1),
    act text NOT NULL CHECK (act IN ('ENTER', 'EARLIER', 'CONFIRM', 'LIFT', 'SUPERSEDE')),
    actor text NOT NULL,
    reason text,
    ground text,
    review_again_on date,
    at timestamptz NOT NULL,
    PRIMARY KEY (entry_id, number)
);
COMMENT ON TABLE non_disclosure_step IS 'Who did what on an entry, in order; rows are only added';
COMMENT ON COLUMN non_disclosure_step.entry_id IS 'The entry';
COMMENT ON COLUMN non_disclosure_step.number IS 'Order, from 1';
COMMENT ON COLUMN non_disclosure_step.act IS 'ENTER, EARLIER, CONFIRM, LIFT or SUPERSEDE';
COMMENT ON COLUMN non_disclosure_step.actor IS 'Subject of the token';
COMMENT ON COLUMN non_disclosure_step.reason IS 'Reason';
COMMENT ON COLUMN non_disclosure_step.ground IS 'Ground after the act';
COMMENT ON COLUMN non_disclosure_step.review_again_on IS 'Review-again date after the act';
COMMENT ON COLUMN non_disclosure_step.at IS 'When (business time)';
REVOKE UPDATE, DELETE, TRUNCATE ON non_disclosure_step FROM ${app};

CREATE TABLE re_evaluation (
    id uuid PRIMARY KEY,
    entry_id uuid NOT NULL REFERENCES non_disclosure_entry (id),
    due_on date NOT NULL,
    opened_at timestamptz NOT NULL,
    outcome text CHECK (outcome IN ('CONFIRM', 'LIFT', 'SUPERSEDE')),
    closed_by text,
    closed_at timestamptz,
    UNIQUE (entry_id, due_on),
    CHECK ((outcome IS NULL) = (closed_by IS NULL) AND (outcome IS NULL) = (closed_at IS NULL))
);
COMMENT ON TABLE re_evaluation IS '定期评估审查: the task to look at an entry again; one per review-again date, announced once';
COMMENT ON COLUMN re_evaluation.id IS 'Id of the task';
COMMENT ON COLUMN re_evaluation.entry_id IS 'The entry';
COMMENT ON COLUMN re_evaluation.due_on IS 'The review-again date that came';
COMMENT ON COLUMN re_evaluation.opened_at IS 'When it was opened and announced (business time)';
COMMENT ON COLUMN re_evaluation.outcome IS 'How it was closed; none while it is open';
COMMENT ON COLUMN re_evaluation.closed_by IS 'Subject who closed it';
COMMENT ON COLUMN re_evaluation.closed_at IS 'When (business time)';
REVOKE DELETE, TRUNCATE ON re_evaluation FROM ${app};

CREATE TABLE review_interval (
    ground text NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    months integer NOT NULL CHECK (months BETWEEN 1 AND 120),
    reason text NOT NULL,
    set_by text NOT NULL,
    set_at timestamptz NOT NULL,
    PRIMARY KEY (ground, version)
);
COMMENT ON TABLE review_interval IS '评估审查周期: months until an entry is looked at again, by ground; versions are only added, 12 where there is none';
COMMENT ON COLUMN review_interval.ground IS 'Code of the ground';
COMMENT ON COLUMN review_interval.version IS 'Version, from 1; the highest holds for decisions from then on';
COMMENT ON COLUMN review_interval.months IS 'Months';
COMMENT ON COLUMN review_interval.reason IS 'Basis or reason';
COMMENT ON COLUMN review_interval.set_by IS 'Subject who set it';
COMMENT ON COLUMN review_interval.set_at IS 'When (business time)';
REVOKE UPDATE, DELETE, TRUNCATE ON review_interval FROM ${app};

-- What was decided before the register was kept enters it with its words only: a person names the
-- ground when it is confirmed.
INSERT INTO non_disclosure_entry (id, version, review_id, record_id, record_version, body_id, division_code,
    item_code, kind, ground, article, ground_text, reason, decided_by, reviewer, decided_at, decided_on,
    review_again_on, state)
SELECT gen_random_uuid(), 1, id, record_id, record_version, body_id, division_code, item_code,
    CASE WHEN decided_mode = 'ON_REQUEST' THEN 'ON_REQUEST' ELSE decided_disclosure END,
    'UNSPECIFIED', '', decided_ground, decided_reason, decided_by, decided_by, decided_at,
    (decided_at AT TIME ZONE 'Asia/Shanghai')::date,
    ((decided_at AT TIME ZONE 'Asia/Shanghai')::date + interval '12 months')::date, 'IN_FORCE'
FROM review
WHERE state = 'APPROVED' AND (decided_disclosure <> 'FULL' OR decided_mode = 'ON_REQUEST');
INSERT INTO non_disclosure_step (entry_id, number, act, actor, ground, review_again_on, at)
SELECT id, 1, 'ENTER', decided_by, ground, review_again_on, decided_at FROM non_disclosure_entry;

-- No duty ends without its reason: checked when the transaction commits, since closing and entering
-- are two statements of one.
CREATE FUNCTION obligation_ending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state = 'DECIDED_NOT_PUBLIC' AND NOT EXISTS (
        SELECT 1 FROM non_disclosure_entry e
        WHERE e.record_id = NEW.record_id AND e.record_version >= NEW.version
            AND e.decided_at >= coalesce(NEW.opened_at, e.decided_at)) THEN
        RAISE EXCEPTION 'obligation % was decided not public without an entry in the register', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'obligation_ending';
    END IF;
    IF NEW.state = 'FULFILLED' AND NOT EXISTS (
        SELECT 1 FROM channel_publication p
        WHERE p.record_id = NEW.record_id AND p.version >= NEW.version
            AND p.published_at >= coalesce(NEW.opened_at, p.published_at)) THEN
        RAISE EXCEPTION 'obligation % was fulfilled without a publication', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'obligation_ending';
    END IF;
    IF NEW.state = 'ANNULLED' AND coalesce(NEW.reason, '') = '' THEN
        RAISE EXCEPTION 'obligation % was annulled without a reason', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'obligation_ending';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER obligation_ending AFTER INSERT OR UPDATE OF state ON obligation
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state <> 'OPEN')
    EXECUTE FUNCTION obligation_ending();
