-- The form goes through a chain of signatures and can be drawn up before it is handed in.
ALTER TABLE review
    ADD COLUMN chain_id uuid REFERENCES approval_chain (id),
    ADD COLUMN step integer,
    ADD COLUMN proposed_nature text CHECK (proposed_nature IN ('SUBSTANCE', 'CORRECTION')),
    ADD COLUMN channels text[] NOT NULL DEFAULT '{}',
    ADD COLUMN urgency text NOT NULL DEFAULT 'ORDINARY' CHECK (urgency IN ('ORDINARY', 'URGENT', 'MOST_URGENT')),
    ADD COLUMN major boolean NOT NULL DEFAULT false,
    ADD COLUMN sensitive boolean NOT NULL DEFAULT false,
    ADD COLUMN carried_disclosure text CHECK (carried_disclosure IN ('FULL', 'REDACTED', 'NONE')),
    ADD COLUMN carried_mode text CHECK (carried_mode IN ('PROACTIVE', 'ON_REQUEST')),
    ADD COLUMN carried_ground text,
    ADD COLUMN carried_reason text,
    ADD COLUMN carried_nature text CHECK (carried_nature IN ('SUBSTANCE', 'CORRECTION'));
COMMENT ON COLUMN review.chain_id IS 'The chain it goes through, kept from its first submission on';
COMMENT ON COLUMN review.step IS 'Whose turn it is, from 1 among the steps that this form needs; only while submitted';
COMMENT ON COLUMN review.proposed_nature IS 'Nature of the change as the record version says it; none for a first version';
COMMENT ON COLUMN review.channels IS 'Channels on which it is proposed to be made public';
COMMENT ON COLUMN review.urgency IS 'ORDINARY 平件, URGENT 急件, MOST_URGENT 特急';
COMMENT ON COLUMN review.major IS 'A major matter: the principal signs too';
COMMENT ON COLUMN review.sensitive IS 'A sensitive matter: the principal signs too';
COMMENT ON COLUMN review.carried_disclosure IS 'What the signatures so far pass on: FULL, REDACTED or NONE';
COMMENT ON COLUMN review.carried_mode IS 'What the signatures so far pass on: PROACTIVE or ON_REQUEST';
COMMENT ON COLUMN review.carried_ground IS 'What the signatures so far pass on: ground';
COMMENT ON COLUMN review.carried_reason IS 'What the signatures so far pass on: reason';
COMMENT ON COLUMN review.carried_nature IS 'What the signatures so far pass on: nature of the change; the decided one once approved';
COMMENT ON COLUMN review.submitters IS 'Subjects who drew it up, edited or submitted it, in any round; none of them signs';
COMMENT ON COLUMN review.state IS 'DRAFTED, SUBMITTED (at a step), APPROVED or RETURNED';
COMMENT ON COLUMN review.round IS 'How often it was submitted; 0 for a draft';
COMMENT ON COLUMN review.decided_disclosure IS 'What the last signature decided: FULL, REDACTED or NONE';

ALTER TABLE review DISABLE TRIGGER review_guard;
UPDATE review SET
    chain_id = '01990000-0000-7000-8000-0000000c5a17',
    step = CASE WHEN state = 'SUBMITTED' THEN 1 END,
    proposed_nature = n.nature,
    carried_nature = n.nature,
    carried_disclosure = CASE WHEN state = 'APPROVED' THEN decided_disclosure ELSE proposed_disclosure END,
    carried_mode = CASE WHEN state = 'APPROVED' THEN decided_mode ELSE proposed_mode END,
    carried_ground = CASE WHEN state = 'APPROVED' THEN decided_ground ELSE proposed_ground END,
    carried_reason = CASE WHEN state = 'APPROVED' THEN decided_reason ELSE proposed_reason END
FROM (SELECT r.id, v.data::jsonb #>> '{change,nature}' AS nature
      FROM review r
      LEFT JOIN record_version v ON v.record_id = r.record_id AND v.version = r.record_version) n
WHERE n.id = review.id;
ALTER TABLE review ENABLE TRIGGER review_guard;

ALTER TABLE review
    ALTER COLUMN chain_id SET NOT NULL,
    ALTER COLUMN carried_disclosure SET NOT NULL,
    ALTER COLUMN submitted_at DROP NOT NULL,
    DROP CONSTRAINT review_state_check,
    DROP CONSTRAINT review_round_check,
    DROP CONSTRAINT review_decided_disclosure_check,
    DROP CONSTRAINT decided_when_decided,
    DROP CONSTRAINT public_has_a_mode,
    DROP CONSTRAINT nobody_decides_his_own,
    ADD CONSTRAINT nobody_decides_his_own CHECK (
        state <> 'APPROVED' OR NOT (decided_by = ANY (authors) OR decided_by = ANY (submitters))),
    ADD CONSTRAINT review_state_check CHECK (state IN ('DRAFTED', 'SUBMITTED', 'APPROVED', 'RETURNED')),
    ADD CONSTRAINT review_round_check CHECK (round >= 0),
    ADD CONSTRAINT drafted_before_the_first_round CHECK ((state = 'DRAFTED') = (round = 0)),
    ADD CONSTRAINT submitted_at_some_time CHECK ((state = 'DRAFTED') = (submitted_at IS NULL)),
    ADD CONSTRAINT at_a_step_while_submitted CHECK ((state = 'SUBMITTED') = (step IS NOT NULL)),
    ADD CONSTRAINT review_decided_disclosure_check CHECK (decided_disclosure IN ('FULL', 'REDACTED', 'NONE')),
    ADD CONSTRAINT decided_when_decided CHECK (
        (state IN ('DRAFTED', 'SUBMITTED')) = (decided_by IS NULL)
        AND (decided_by IS NULL) = (decided_at IS NULL)),
    ADD CONSTRAINT public_has_a_mode CHECK (decided_disclosure = 'NONE' OR decided_mode IS NOT NULL);

-- Each signature is a step row with what it decided.
ALTER TABLE review_step
    DROP CONSTRAINT review_step_act_check,
    ADD CONSTRAINT review_step_act_check CHECK (act IN ('DRAFT', 'EDIT', 'SUBMIT', 'APPROVE', 'RETURN')),
    ADD COLUMN round integer,
    ADD COLUMN step integer,
    ADD COLUMN office text CHECK (office IN ('HEAD', 'LEADER', 'PRINCIPAL')),
    ADD COLUMN disclosure text CHECK (disclosure IN ('FULL', 'REDACTED', 'NONE')),
    ADD COLUMN mode text CHECK (mode IN ('PROACTIVE', 'ON_REQUEST')),
    ADD COLUMN ground text,
    ADD COLUMN attribute_reason text,
    ADD COLUMN nature text CHECK (nature IN ('SUBSTANCE', 'CORRECTION')),
    ADD COLUMN nature_reason text,
    ADD COLUMN client text,
    ADD COLUMN document_number text,
    ADD COLUMN signed_at timestamptz,
    ADD CONSTRAINT document_of_a_client CHECK (
        (document_number IS NULL) = (client IS NULL) AND (document_number IS NULL) = (signed_at IS NULL));
COMMENT ON COLUMN review_step.act IS 'DRAFT, EDIT, SUBMIT, APPROVE or RETURN';
COMMENT ON COLUMN review_step.round IS 'In which round of the form';
COMMENT ON COLUMN review_step.step IS 'Which step was signed or returned, from 1';
COMMENT ON COLUMN review_step.office IS 'Office in which was signed; none before there were offices';
COMMENT ON COLUMN review_step.disclosure IS 'The attribute that the signature passes on: FULL, REDACTED or NONE';
COMMENT ON COLUMN review_step.mode IS 'The attribute that the signature passes on: PROACTIVE or ON_REQUEST';
COMMENT ON COLUMN review_step.ground IS 'The attribute that the signature passes on: ground';
COMMENT ON COLUMN review_step.attribute_reason IS 'The attribute that the signature passes on: reason';
COMMENT ON COLUMN review_step.nature IS 'Nature of the change that the signature passes on';
COMMENT ON COLUMN review_step.nature_reason IS 'Why it was reclassified';
COMMENT ON COLUMN review_step.client IS 'OA client through which it was signed';
COMMENT ON COLUMN review_step.document_number IS 'Number of the document in that OA';
COMMENT ON COLUMN review_step.signed_at IS 'When it was signed in that OA';

UPDATE review_step s SET
    round = greatest(1, (SELECT count(*) FROM review_step o
                         WHERE o.review_id = s.review_id AND o.act = 'SUBMIT' AND o.number <= s.number)),
    step = CASE WHEN s.act IN ('APPROVE', 'RETURN') THEN 1 END;
ALTER TABLE review_step ALTER COLUMN round SET NOT NULL;
CREATE UNIQUE INDEX one_signature_per_step ON review_step (review_id, round, step) WHERE act IN ('APPROVE', 'RETURN');
CREATE UNIQUE INDEX nobody_signs_two_steps ON review_step (review_id, round, actor) WHERE act = 'APPROVE';
CREATE INDEX review_step_document ON review_step (review_id, client, document_number) WHERE document_number IS NOT NULL;

CREATE FUNCTION review_step_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.act IN ('APPROVE', 'RETURN') AND EXISTS (
        SELECT 1 FROM review
        WHERE id = NEW.review_id AND (NEW.actor = ANY (authors) OR NEW.actor = ANY (submitters))) THEN
        RAISE EXCEPTION 'nobody_decides_his_own: % wrote or submitted review %', NEW.actor, NEW.review_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER review_step_guard BEFORE INSERT ON review_step
    FOR EACH ROW EXECUTE FUNCTION review_step_guard();

-- Lists of the barred only grow, a chain stays with its form, approved is final and wants every signature.
CREATE OR REPLACE FUNCTION review_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (NEW.authors @> OLD.authors AND NEW.submitters @> OLD.submitters) THEN
        RAISE EXCEPTION 'authors and submitters of review % may not be taken away', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'APPROVED' THEN
        RAISE EXCEPTION 'review % is approved and does not change', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.round > 0 AND NEW.chain_id <> OLD.chain_id THEN
        RAISE EXCEPTION 'review % keeps the chain it began with', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'SUBMITTED'
        AND (NEW.major, NEW.sensitive) IS DISTINCT FROM (OLD.major, OLD.sensitive) THEN
        RAISE EXCEPTION 'review % is under way and keeps its marks', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'APPROVED' AND EXISTS (
        SELECT 1 FROM approval_chain_step c
        WHERE c.chain_id = NEW.chain_id
          AND (c.condition = 'ALWAYS' OR NEW.major OR NEW.sensitive)
          AND NOT EXISTS (
              SELECT 1 FROM review_step s
              WHERE s.review_id = NEW.id AND s.round = NEW.round AND s.act = 'APPROVE'
                AND s.office = c.office)) THEN
        RAISE EXCEPTION 'review % lacks a signature of its chain', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
