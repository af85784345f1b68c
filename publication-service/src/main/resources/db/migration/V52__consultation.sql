CREATE TABLE consultation (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    review_id uuid NOT NULL REFERENCES review (id),
    round integer NOT NULL,
    body_id uuid NOT NULL,
    division_code text NOT NULL,
    answer_by date NOT NULL,
    asked_by text NOT NULL,
    asked_at timestamptz NOT NULL,
    view text CHECK (view IN ('AGREE', 'DIFFER')),
    disclosure text CHECK (disclosure IN ('FULL', 'REDACTED', 'NONE')),
    mode text CHECK (mode IN ('PROACTIVE', 'ON_REQUEST')),
    ground text,
    reason text,
    answered_by text,
    answered_name text,
    answered_at timestamptz,
    UNIQUE (review_id, round, body_id),
    CONSTRAINT answered_by_somebody CHECK (
        (view IS NULL) = (answered_by IS NULL) AND (view IS NULL) = (answered_at IS NULL)
        AND (view IS NULL) = (answered_name IS NULL)),
    CONSTRAINT differs_with_an_attribute CHECK ((view IS NOT DISTINCT FROM 'DIFFER') = (disclosure IS NOT NULL)),
    CONSTRAINT differs_with_a_reason CHECK (view IS DISTINCT FROM 'DIFFER' OR reason IS NOT NULL)
);
CREATE INDEX consultation_body ON consultation (body_id, id);
CREATE INDEX consultation_review ON consultation (review_id);
COMMENT ON TABLE consultation IS '联合发文定性征求意见: what a co-issuing body is asked about the attribute, and its answer';
COMMENT ON COLUMN consultation.id IS 'Id of the consultation';
COMMENT ON COLUMN consultation.version IS 'Row version, for If-Match';
COMMENT ON COLUMN consultation.review_id IS 'The form of the host';
COMMENT ON COLUMN consultation.round IS 'Round of the form in which was asked; 0 while it was a draft';
COMMENT ON COLUMN consultation.body_id IS 'The co-issuing body';
COMMENT ON COLUMN consultation.division_code IS 'Its division, six digits';
COMMENT ON COLUMN consultation.answer_by IS 'Last day on which the host waits for the answer';
COMMENT ON COLUMN consultation.asked_by IS 'Subject who asked';
COMMENT ON COLUMN consultation.asked_at IS 'When (business time)';
COMMENT ON COLUMN consultation.view IS 'AGREE or DIFFER; none while unanswered';
COMMENT ON COLUMN consultation.disclosure IS 'The co-issuer''s own attribute when it differs: FULL, REDACTED or NONE';
COMMENT ON COLUMN consultation.mode IS 'The co-issuer''s own attribute: PROACTIVE or ON_REQUEST';
COMMENT ON COLUMN consultation.ground IS 'The co-issuer''s own attribute: ground';
COMMENT ON COLUMN consultation.reason IS 'Why it differs, or a remark';
COMMENT ON COLUMN consultation.answered_by IS 'Subject who answered';
COMMENT ON COLUMN consultation.answered_name IS 'User name at that time';
COMMENT ON COLUMN consultation.answered_at IS 'When (business time)';
REVOKE DELETE, TRUNCATE ON consultation FROM ${app};

CREATE FUNCTION consultation_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.view IS NOT NULL THEN
        RAISE EXCEPTION 'consultation % is answered and does not change', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER consultation_guard BEFORE UPDATE ON consultation
    FOR EACH ROW EXECUTE FUNCTION consultation_guard();
