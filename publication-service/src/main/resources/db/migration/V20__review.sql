CREATE TABLE review (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    record_id uuid NOT NULL,
    record_version integer NOT NULL CHECK (record_version >= 1),
    body_id uuid NOT NULL,
    division_code text NOT NULL,
    item_code text NOT NULL,
    title text NOT NULL,
    state text NOT NULL CHECK (state IN ('SUBMITTED', 'APPROVED', 'RETURNED')),
    round integer NOT NULL CHECK (round >= 1),
    authors text[] NOT NULL CHECK (cardinality(authors) > 0),
    submitters text[] NOT NULL CHECK (cardinality(submitters) > 0),
    submitted_at timestamptz NOT NULL,
    proposed_disclosure text NOT NULL CHECK (proposed_disclosure IN ('FULL', 'REDACTED', 'NONE')),
    proposed_mode text CHECK (proposed_mode IN ('PROACTIVE', 'ON_REQUEST')),
    proposed_ground text,
    proposed_reason text,
    decided_by text,
    decided_at timestamptz,
    decided_disclosure text CHECK (decided_disclosure IN ('FULL', 'NONE')),
    decided_mode text CHECK (decided_mode IN ('PROACTIVE', 'ON_REQUEST')),
    decided_ground text,
    decided_reason text,
    decision_reason text,
    UNIQUE (record_id, record_version),
    CONSTRAINT nobody_decides_his_own CHECK (
        decided_by IS NULL OR NOT (decided_by = ANY (authors) OR decided_by = ANY (submitters))),
    CONSTRAINT decided_when_decided CHECK (
        (state = 'SUBMITTED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT approved_with_attribute CHECK ((state = 'APPROVED') = (decided_disclosure IS NOT NULL)),
    CONSTRAINT not_public_has_no_mode CHECK (decided_disclosure <> 'NONE' OR decided_mode IS NULL),
    CONSTRAINT public_has_a_mode CHECK (decided_disclosure <> 'FULL' OR decided_mode IS NOT NULL),
    CONSTRAINT not_public_has_a_ground CHECK (decided_disclosure <> 'NONE' OR decided_ground IS NOT NULL),
    CONSTRAINT returned_with_reason CHECK (state <> 'RETURNED' OR decision_reason IS NOT NULL)
);
CREATE INDEX review_state ON review (state, id);
CREATE INDEX review_body ON review (body_id, state, id);
COMMENT ON TABLE review IS '审批单: the review of one version of a record (secrecy review and approval of what is public and how)';
COMMENT ON COLUMN review.id IS 'Id of the review';
COMMENT ON COLUMN review.version IS 'Row version, for If-Match';
COMMENT ON COLUMN review.record_id IS 'Information record';
COMMENT ON COLUMN review.record_version IS 'The version under review';
COMMENT ON COLUMN review.body_id IS 'Body of the record';
COMMENT ON COLUMN review.division_code IS 'Division of the body, six digits';
COMMENT ON COLUMN review.item_code IS 'Catalogue item';
COMMENT ON COLUMN review.title IS 'Title of the version';
COMMENT ON COLUMN review.state IS 'SUBMITTED, APPROVED or RETURNED';
COMMENT ON COLUMN review.round IS 'How often it was submitted';
COMMENT ON COLUMN review.authors IS 'Subjects who wrote any version since the last approved one; none of them decides';
COMMENT ON COLUMN review.submitters IS 'Subjects who submitted it, in any round; none of them decides';
COMMENT ON COLUMN review.submitted_at IS 'When it was last submitted (business time)';
COMMENT ON COLUMN review.proposed_disclosure IS 'Proposal of the author: FULL, REDACTED or NONE';
COMMENT ON COLUMN review.proposed_mode IS 'Proposal: PROACTIVE or ON_REQUEST';
COMMENT ON COLUMN review.proposed_ground IS 'Proposal: provision on which it would not be public';
COMMENT ON COLUMN review.proposed_reason IS 'Proposal: reason';
COMMENT ON COLUMN review.decided_by IS 'Subject who decided; none while submitted';
COMMENT ON COLUMN review.decided_at IS 'When it was decided (business time)';
COMMENT ON COLUMN review.decided_disclosure IS 'What the approval decided: FULL or NONE';
COMMENT ON COLUMN review.decided_mode IS 'What the approval decided: PROACTIVE or ON_REQUEST';
COMMENT ON COLUMN review.decided_ground IS 'Provision on which it is not public';
COMMENT ON COLUMN review.decided_reason IS 'Reason of the decided attribute';
COMMENT ON COLUMN review.decision_reason IS 'Reason or remark of the decision; a return needs one';

-- The CHECK holds only as long as the lists of the barred do: they may grow, never shrink, and a
-- decided approval is final.
CREATE FUNCTION review_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (NEW.authors @> OLD.authors AND NEW.submitters @> OLD.submitters) THEN
        RAISE EXCEPTION 'authors and submitters of review % may not be taken away', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'APPROVED' THEN
        RAISE EXCEPTION 'review % is approved and does not change', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER review_guard BEFORE UPDATE ON review FOR EACH ROW EXECUTE FUNCTION review_guard();

CREATE TABLE review_step (
    review_id uuid NOT NULL REFERENCES review (id),
    number integer NOT NULL CHECK (number >= 1),
    act text NOT NULL CHECK (act IN ('SUBMIT', 'APPROVE', 'RETURN')),
    actor text NOT NULL,
    actor_name text NOT NULL,
    reason text,
    at timestamptz NOT NULL,
    PRIMARY KEY (review_id, number)
);
COMMENT ON TABLE review_step IS 'Who did what on a review, in order; rows are only added';
COMMENT ON COLUMN review_step.review_id IS 'The review';
COMMENT ON COLUMN review_step.number IS 'Order, from 1';
COMMENT ON COLUMN review_step.act IS 'SUBMIT, APPROVE or RETURN';
COMMENT ON COLUMN review_step.actor IS 'Subject of the token';
COMMENT ON COLUMN review_step.actor_name IS 'User name at that time';
COMMENT ON COLUMN review_step.reason IS 'Reason or remark';
COMMENT ON COLUMN review_step.at IS 'When (business time)';
REVOKE UPDATE, DELETE, TRUNCATE ON review_step FROM ${app};
