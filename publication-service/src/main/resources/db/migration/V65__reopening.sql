-- 条例第十八条: what could not be public may become public. The approved review stays as it is; a
-- reopening beside it lets the same version be reviewed once more, and a further opening of the duty
-- stands beside the closed one.
CREATE TABLE review_reopening (
    review_id uuid PRIMARY KEY REFERENCES review (id),
    reopened_by text NOT NULL,
    reopened_at timestamptz NOT NULL,
    reason text NOT NULL CHECK (reason <> '')
);
COMMENT ON TABLE review_reopening IS 'Approved reviews whose decision was lifted: the version is reviewed once more; rows are only added';
COMMENT ON COLUMN review_reopening.review_id IS 'The approved review, which does not change';
COMMENT ON COLUMN review_reopening.reopened_by IS 'Subject who lifted the decision';
COMMENT ON COLUMN review_reopening.reopened_at IS 'When (business time)';
COMMENT ON COLUMN review_reopening.reason IS 'Why';
REVOKE UPDATE, DELETE, TRUNCATE ON review_reopening FROM ${app};

CREATE FUNCTION review_reopening_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM review WHERE id = NEW.review_id AND state = 'APPROVED') THEN
        RAISE EXCEPTION 'review % is not approved and cannot be reopened', NEW.review_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER review_reopening_guard BEFORE INSERT ON review_reopening
    FOR EACH ROW EXECUTE FUNCTION review_reopening_guard();

ALTER TABLE review ADD COLUMN edition integer NOT NULL DEFAULT 1 CHECK (edition >= 1);
COMMENT ON COLUMN review.edition IS 'Which review of this version it is; a further one only after the last was reopened';
ALTER TABLE review DROP CONSTRAINT review_record_id_record_version_key;
ALTER TABLE review ADD CONSTRAINT review_record_version_edition UNIQUE (record_id, record_version, edition);

-- The number is given here, so that no writer can open a second review beside one that stands.
CREATE FUNCTION review_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM review r
        WHERE r.record_id = NEW.record_id AND r.record_version = NEW.record_version
            AND NOT EXISTS (SELECT 1 FROM review_reopening o WHERE o.review_id = r.id)) THEN
        RAISE EXCEPTION 'version % of record % has a review that stands', NEW.record_version, NEW.record_id
            USING ERRCODE = 'unique_violation';
    END IF;
    SELECT count(*) + 1 INTO NEW.edition FROM review r
        WHERE r.record_id = NEW.record_id AND r.record_version = NEW.record_version;
    RETURN NEW;
END $$;
CREATE TRIGGER review_edition BEFORE INSERT ON review FOR EACH ROW EXECUTE FUNCTION review_edition();

ALTER TABLE obligation
    ADD COLUMN opening integer NOT NULL DEFAULT 1 CHECK (opening >= 1),
    ADD COLUMN opened_at timestamptz,
    ADD COLUMN opening_reason text,
    ADD CONSTRAINT opened_again_with_reason CHECK (
        (opening = 1) = (opened_at IS NULL) AND (opening = 1) = (opening_reason IS NULL));
COMMENT ON COLUMN obligation.opening IS '1 for formation or change; further ones when a decision not to publish was lifted';
COMMENT ON COLUMN obligation.opened_at IS 'When it was opened again; earlier publications and decisions do not close it';
COMMENT ON COLUMN obligation.opening_reason IS 'Why it was opened again';
ALTER TABLE obligation DROP CONSTRAINT obligation_record_id_version_key;
ALTER TABLE obligation ADD CONSTRAINT obligation_record_version_opening UNIQUE (record_id, version, opening);

-- The same version may be decided not to be public again after its first decision was lifted.
ALTER TABLE non_disclosure DROP CONSTRAINT non_disclosure_pkey;
ALTER TABLE non_disclosure ADD PRIMARY KEY (record_id, version, decided_at);
