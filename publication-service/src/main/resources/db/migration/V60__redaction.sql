-- 删减后公开: what is taken out of a version before it goes out, and who reads the original afterwards.
CREATE TABLE redaction (
    record_id uuid NOT NULL,
    record_version integer NOT NULL CHECK (record_version >= 1),
    version bigint NOT NULL CHECK (version >= 1),
    body_id uuid NOT NULL,
    division_code text NOT NULL,
    markings jsonb NOT NULL,
    outward_title text NOT NULL,
    outward_hash text NOT NULL CHECK (outward_hash ~ '^[0-9a-f]{64}$'),
    drawn_up_by text[] NOT NULL CHECK (cardinality(drawn_up_by) > 0),
    drawn_up_at timestamptz NOT NULL,
    acknowledged text[] NOT NULL,
    open_leftovers integer NOT NULL CHECK (open_leftovers >= 0),
    sealed_at timestamptz,
    PRIMARY KEY (record_id, record_version),
    CONSTRAINT sealed_without_open_leftovers CHECK (sealed_at IS NULL OR open_leftovers = 0)
);
COMMENT ON TABLE redaction IS '删减稿: what is removed from one version of a record before it goes out; does not change once the version is approved';
COMMENT ON COLUMN redaction.record_id IS 'Information record';
COMMENT ON COLUMN redaction.record_version IS 'The version it is drawn up for';
COMMENT ON COLUMN redaction.version IS 'Row version, for If-Match';
COMMENT ON COLUMN redaction.body_id IS 'Body of the record, for scope';
COMMENT ON COLUMN redaction.division_code IS 'Division of the body, for scope';
COMMENT ON COLUMN redaction.markings IS 'Spans of title and content, fields and files, each with its article and reason; no text of the original';
COMMENT ON COLUMN redaction.outward_title IS 'Title as it goes out, for lists';
COMMENT ON COLUMN redaction.outward_hash IS 'SHA-256 of what goes out and of nothing else';
COMMENT ON COLUMN redaction.drawn_up_by IS 'Subjects who drew at it; none of them approves it';
COMMENT ON COLUMN redaction.drawn_up_at IS 'When it was last drawn up (business time)';
COMMENT ON COLUMN redaction.acknowledged IS 'Keys of leftovers that were looked at and may stay';
COMMENT ON COLUMN redaction.open_leftovers IS 'Places where removed text stands once more and nobody has said that it may';
COMMENT ON COLUMN redaction.sealed_at IS 'When the version was approved as 删减后公开 (business time)';

CREATE FUNCTION redaction_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.sealed_at IS NOT NULL THEN
        RAISE EXCEPTION 'the redaction of % version % is sealed and does not change',
            OLD.record_id, OLD.record_version USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.record_id, NEW.record_version) IS DISTINCT FROM (OLD.record_id, OLD.record_version)
            OR NOT NEW.drawn_up_by @> OLD.drawn_up_by THEN
            RAISE EXCEPTION 'who drew at a redaction may not be taken away'
                USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.sealed_at IS NOT NULL THEN
            IF (NEW.markings, NEW.outward_title, NEW.outward_hash, NEW.drawn_up_by, NEW.open_leftovers)
                IS DISTINCT FROM
                (OLD.markings, OLD.outward_title, OLD.outward_hash, OLD.drawn_up_by, OLD.open_leftovers) THEN
                RAISE EXCEPTION 'sealing does not change the redaction'
                    USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        END IF;
    END IF;
    IF EXISTS (SELECT 1 FROM review r WHERE r.state = 'APPROVED'
            AND r.record_id = coalesce(NEW.record_id, OLD.record_id)
            AND r.record_version = coalesce(NEW.record_version, OLD.record_version)) THEN
        RAISE EXCEPTION 'the version is approved, its redaction does not change'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER redaction_guard BEFORE INSERT OR UPDATE OR DELETE ON redaction
    FOR EACH ROW EXECUTE FUNCTION redaction_guard();
REVOKE TRUNCATE ON redaction FROM ${app};

-- Titles are copied into lists that people read who may not read the original: they follow the seal.
CREATE FUNCTION redaction_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE obligation SET title = NEW.outward_title
    WHERE record_id = NEW.record_id AND version = NEW.record_version AND title <> NEW.outward_title;
    RETURN NULL;
END $$;
CREATE TRIGGER redaction_sealed AFTER UPDATE OF sealed_at ON redaction
    FOR EACH ROW WHEN (NEW.sealed_at IS NOT NULL) EXECUTE FUNCTION redaction_sealed();

CREATE FUNCTION review_of_redacted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE drawn redaction;
BEGIN
    SELECT * INTO drawn FROM redaction
    WHERE record_id = NEW.record_id AND record_version = NEW.record_version;
    IF NOT FOUND THEN
        RETURN NEW;
    END IF;
    IF NEW.decided_by = ANY (drawn.drawn_up_by) THEN
        RAISE EXCEPTION 'nobody_approves_his_own_redaction: review %', NEW.id
            USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.decided_disclosure = 'REDACTED' THEN
        NEW.title := drawn.outward_title;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER review_of_redacted BEFORE UPDATE ON review
    FOR EACH ROW WHEN (NEW.state = 'APPROVED') EXECUTE FUNCTION review_of_redacted();

-- The same as the review's own migration says; whichever comes first.
ALTER TABLE review DROP CONSTRAINT IF EXISTS review_decided_disclosure_check;
ALTER TABLE review ADD CONSTRAINT review_decided_disclosure_check
    CHECK (decided_disclosure IN ('FULL', 'REDACTED', 'NONE'));
ALTER TABLE review DROP CONSTRAINT IF EXISTS public_has_a_mode;
ALTER TABLE review ADD CONSTRAINT public_has_a_mode
    CHECK (decided_disclosure = 'NONE' OR decided_mode IS NOT NULL);
COMMENT ON COLUMN review.decided_disclosure IS 'What the approval decided: FULL, REDACTED or NONE';

CREATE TABLE original_reading (
    id uuid PRIMARY KEY,
    record_id uuid NOT NULL,
    record_version integer NOT NULL CHECK (record_version >= 1),
    sha256 text,
    purpose text NOT NULL CHECK (btrim(purpose) <> ''),
    read_by text NOT NULL,
    reader_name text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX original_reading_record ON original_reading (record_id, record_version, id DESC);
COMMENT ON TABLE original_reading IS 'Each reading of an original; rows are only added';
COMMENT ON COLUMN original_reading.id IS 'Id, in the order of time';
COMMENT ON COLUMN original_reading.record_id IS 'Information record';
COMMENT ON COLUMN original_reading.record_version IS 'The version that was read';
COMMENT ON COLUMN original_reading.sha256 IS 'The attachment that was read; none for the text';
COMMENT ON COLUMN original_reading.purpose IS 'What for, as the reader says';
COMMENT ON COLUMN original_reading.read_by IS 'Subject of the token';
COMMENT ON COLUMN original_reading.reader_name IS 'User name at that time';
COMMENT ON COLUMN original_reading.at IS 'When (business time)';
REVOKE UPDATE, DELETE, TRUNCATE ON original_reading FROM ${app};
