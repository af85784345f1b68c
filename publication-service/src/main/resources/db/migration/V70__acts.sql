-- Which act made a version public, and the two acts that end it, apart from each other.
ALTER TABLE disclosure_version ADD COLUMN act text
    CHECK (act IN ('PUBLISHED', 'CORRECTED', 'CHANGED'));
UPDATE disclosure_version SET act = CASE change_nature
    WHEN 'CORRECTION' THEN 'CORRECTED' WHEN 'SUBSTANCE' THEN 'CHANGED' ELSE 'PUBLISHED' END;
ALTER TABLE disclosure_version ALTER COLUMN act SET NOT NULL;
COMMENT ON COLUMN disclosure_version.act IS 'PUBLISHED, CORRECTED or CHANGED: what publishing this version was to the public';

ALTER TABLE disclosure DROP CONSTRAINT disclosure_state_check;
ALTER TABLE disclosure DROP CONSTRAINT withdrawn_when_withdrawn;
ALTER TABLE disclosure ADD COLUMN withdrawal_ground text;
UPDATE disclosure SET withdrawal_ground = 'OTHER' WHERE state = 'WITHDRAWN';
ALTER TABLE disclosure
    ADD CONSTRAINT disclosure_state_check CHECK (state IN ('LIVE', 'WITHDRAWN', 'TAKEN_DOWN')),
    ADD CONSTRAINT disclosure_ground_check CHECK (withdrawal_ground IN ('ERROR', 'SUPERSEDED',
        'PENALTY_CHANGED', 'PENALTY_REVOKED', 'PENALTY_UNLAWFUL', 'PENALTY_INVALID',
        'PUBLICITY_ENDED', 'CREDIT_REPAIRED', 'EXPIRED', 'SECRECY', 'OTHER')),
    ADD CONSTRAINT down_when_down CHECK (
        (state <> 'LIVE') = (withdrawn_at IS NOT NULL)
        AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL)
        AND (withdrawn_at IS NULL) = (withdrawal_ground IS NULL)
        AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL));
COMMENT ON COLUMN disclosure.state IS 'LIVE; WITHDRAWN (撤回: it should not have been public) or TAKEN_DOWN (撤下: its time was over)';
COMMENT ON COLUMN disclosure.withdrawn_at IS 'When it was withdrawn or taken down';
COMMENT ON COLUMN disclosure.withdrawn_by IS 'Subject who did it; never public';
COMMENT ON COLUMN disclosure.withdrawal_ground IS 'Typed ground; public';

CREATE TABLE tombstone (
    record_id uuid NOT NULL,
    last_version integer NOT NULL CHECK (last_version >= 1),
    act text NOT NULL CHECK (act IN ('WITHDRAWN', 'TAKEN_DOWN')),
    ground text NOT NULL CHECK (ground IN ('ERROR', 'SUPERSEDED', 'PENALTY_CHANGED',
        'PENALTY_REVOKED', 'PENALTY_UNLAWFUL', 'PENALTY_INVALID', 'PUBLICITY_ENDED',
        'CREDIT_REPAIRED', 'EXPIRED', 'SECRECY', 'OTHER')),
    reason text NOT NULL CHECK (btrim(reason) <> ''),
    office text NOT NULL,
    index_number text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (record_id, last_version),
    FOREIGN KEY (record_id, last_version) REFERENCES disclosure_version (record_id, version),
    CONSTRAINT ground_fits_the_act CHECK (CASE act
        WHEN 'WITHDRAWN' THEN ground NOT IN ('SUPERSEDED', 'PUBLICITY_ENDED', 'CREDIT_REPAIRED', 'EXPIRED')
        ELSE ground <> 'ERROR' END)
);
COMMENT ON TABLE tombstone IS 'What the public reads where something was: every withdrawal and take-down, for ever. Versions up to last_version stay down also when a later one becomes public.';
COMMENT ON COLUMN tombstone.record_id IS 'Information record';
COMMENT ON COLUMN tombstone.last_version IS 'The version that was live; it and all before it are down';
COMMENT ON COLUMN tombstone.act IS 'WITHDRAWN (撤回) or TAKEN_DOWN (撤下)';
COMMENT ON COLUMN tombstone.ground IS 'Typed ground';
COMMENT ON COLUMN tombstone.reason IS 'Reason, public';
COMMENT ON COLUMN tombstone.office IS 'Body that did it, by the name it had on the page; never a person';
COMMENT ON COLUMN tombstone.index_number IS '索引号';
COMMENT ON COLUMN tombstone.at IS 'When (business time)';
INSERT INTO tombstone (record_id, last_version, act, ground, reason, office, index_number, at)
    SELECT d.record_id, d.current_version, 'WITHDRAWN', 'OTHER', d.withdrawal_reason, v.body_name,
        d.index_number, d.withdrawn_at
    FROM disclosure d
    JOIN disclosure_version v ON v.record_id = d.record_id AND v.version = d.current_version
    WHERE d.state = 'WITHDRAWN';
REVOKE UPDATE, DELETE, TRUNCATE ON tombstone FROM ${app};

-- A live version is replaced by a later one or comes down; no other change of it is possible.
CREATE FUNCTION disclosure_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.current_version < OLD.current_version THEN
        RAISE EXCEPTION 'record % goes forward only', OLD.record_id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.current_version = OLD.current_version AND OLD.state <> 'LIVE' AND NEW.state = 'LIVE' THEN
        RAISE EXCEPTION 'version % of record % was taken down and stays so', OLD.current_version,
            OLD.record_id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.index_number <> OLD.index_number THEN
        RAISE EXCEPTION 'the index number of record % never changes', OLD.record_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER disclosure_guard BEFORE UPDATE ON disclosure FOR EACH ROW EXECUTE FUNCTION disclosure_guard();

ALTER TABLE feed_pending ADD COLUMN act text, ADD COLUMN ground text;
ALTER TABLE feed_entry ADD COLUMN act text, ADD COLUMN ground text;
COMMENT ON COLUMN feed_pending.act IS 'PUBLISHED, CORRECTED, CHANGED, WITHDRAWN or TAKEN_DOWN: finer than type';
COMMENT ON COLUMN feed_pending.ground IS 'Typed ground of a withdrawal or take-down';
COMMENT ON COLUMN feed_entry.act IS 'PUBLISHED, CORRECTED, CHANGED, WITHDRAWN or TAKEN_DOWN: finer than type; none in entries from before';
COMMENT ON COLUMN feed_entry.ground IS 'Typed ground of a withdrawal or take-down';

-- Records that were withdrawn and later published again have only the feed to tell of it.
INSERT INTO tombstone (record_id, last_version, act, ground, reason, office, index_number, at)
    SELECT f.record_id, f.version, 'WITHDRAWN', 'OTHER', '早先撤回，理由见当时公告', v.body_name,
        d.index_number, f.at
    FROM feed_entry f
    JOIN disclosure d ON d.record_id = f.record_id
    JOIN disclosure_version v ON v.record_id = f.record_id AND v.version = f.version
    WHERE f.type = 'WITHDRAWN' AND f.problem IS NULL
    ON CONFLICT DO NOTHING;
