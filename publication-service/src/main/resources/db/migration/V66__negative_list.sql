-- 公共资源交易政务公开工作规范: 应依法制定政务公开负面清单，细化明确不予公开范围.
CREATE TABLE negative_list (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    owner text NOT NULL,
    body_id uuid,
    division_code text NOT NULL CHECK (division_code ~ '^[0-9]{6}$'),
    edition integer NOT NULL CHECK (edition >= 1),
    title text NOT NULL CHECK (title <> ''),
    valid_from date NOT NULL,
    state text NOT NULL CHECK (state IN ('DRAFTED', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    drafters text[] NOT NULL CHECK (cardinality(drafters) > 0),
    drafted_at timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    in_force_from date,
    superseded_on date,
    reviewed_on date,
    reviewed_by text,
    UNIQUE (owner, edition),
    CONSTRAINT owned_by_body_or_division CHECK (
        owner = coalesce('body:' || body_id, 'division:' || division_code)),
    CONSTRAINT nobody_approves_his_own_list CHECK (decided_by IS NULL OR NOT (decided_by = ANY (drafters))),
    CONSTRAINT in_force_when_approved CHECK (
        (state = 'APPROVED') = (in_force_from IS NOT NULL)
        AND (in_force_from IS NULL) = (reviewed_on IS NULL)
        AND (superseded_on IS NULL OR superseded_on > in_force_from)),
    CONSTRAINT returned_with_reason CHECK (state <> 'RETURNED' OR decision_reason <> '')
);
CREATE UNIQUE INDEX negative_list_one_open_end ON negative_list (owner)
    WHERE state = 'APPROVED' AND superseded_on IS NULL;
CREATE UNIQUE INDEX negative_list_one_under_way ON negative_list (owner) WHERE state <> 'APPROVED';
COMMENT ON TABLE negative_list IS '负面清单: one edition of the list of what a body or a division does not make public';
COMMENT ON COLUMN negative_list.id IS 'Id of the edition';
COMMENT ON COLUMN negative_list.version IS 'Row version, for If-Match';
COMMENT ON COLUMN negative_list.owner IS 'Whose list: body:<id> or division:<code>';
COMMENT ON COLUMN negative_list.body_id IS 'The body; none where the list holds for a whole division';
COMMENT ON COLUMN negative_list.division_code IS 'Division of the body, or the one it holds for';
COMMENT ON COLUMN negative_list.edition IS '版次, from 1';
COMMENT ON COLUMN negative_list.title IS 'Title';
COMMENT ON COLUMN negative_list.valid_from IS 'Day from which it is meant to hold; an approval that comes later moves it';
COMMENT ON COLUMN negative_list.state IS 'DRAFTED, SUBMITTED, RETURNED or APPROVED; superseded once superseded_on is set';
COMMENT ON COLUMN negative_list.drafters IS 'Subjects who drafted, revised or submitted it; none of them approves';
COMMENT ON COLUMN negative_list.drafted_at IS 'When it was first drafted (business time)';
COMMENT ON COLUMN negative_list.decided_by IS 'Subject who approved or returned it last';
COMMENT ON COLUMN negative_list.decided_at IS 'When (business time)';
COMMENT ON COLUMN negative_list.decision_reason IS 'Reason or remark; a return needs one';
COMMENT ON COLUMN negative_list.in_force_from IS 'First day in force';
COMMENT ON COLUMN negative_list.superseded_on IS 'First day on which the next edition holds instead';
COMMENT ON COLUMN negative_list.reviewed_on IS 'Day of its approval, or of the last review that found nothing to adjust';
COMMENT ON COLUMN negative_list.reviewed_by IS 'Who reviewed it last without adjusting it';

CREATE TABLE negative_list_entry (
    list_id uuid NOT NULL REFERENCES negative_list (id),
    number integer NOT NULL CHECK (number >= 1),
    title text NOT NULL CHECK (title <> ''),
    item_codes text[] NOT NULL,
    ground text NOT NULL,
    legal_basis text NOT NULL CHECK (legal_basis <> ''),
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to >= valid_from),
    UNIQUE (list_id, title),
    PRIMARY KEY (list_id, number)
);
COMMENT ON TABLE negative_list_entry IS 'What a negative list names; fixed once the list is submitted';
COMMENT ON COLUMN negative_list_entry.list_id IS 'The edition';
COMMENT ON COLUMN negative_list_entry.number IS '第几项';
COMMENT ON COLUMN negative_list_entry.title IS 'What is not made public';
COMMENT ON COLUMN negative_list_entry.item_codes IS 'Catalogue items it covers; empty for all';
COMMENT ON COLUMN negative_list_entry.ground IS 'Code of the ground in the regulation';
COMMENT ON COLUMN negative_list_entry.legal_basis IS 'Provision it rests on';
COMMENT ON COLUMN negative_list_entry.valid_from IS 'First day';
COMMENT ON COLUMN negative_list_entry.valid_to IS 'Last day; open where null';

CREATE FUNCTION negative_list_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT NEW.drafters @> OLD.drafters THEN
        RAISE EXCEPTION 'drafters of negative list % may not be taken away', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'APPROVED' AND (
        NEW.state <> 'APPROVED' OR NEW.in_force_from <> OLD.in_force_from OR NEW.title <> OLD.title
        OR NEW.owner <> OLD.owner OR NEW.edition <> OLD.edition
        OR NEW.decided_by <> OLD.decided_by OR NEW.decided_at <> OLD.decided_at
        OR (OLD.superseded_on IS NOT NULL AND NEW.superseded_on IS DISTINCT FROM OLD.superseded_on)) THEN
        RAISE EXCEPTION 'negative list % is approved and does not change', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER negative_list_guard BEFORE UPDATE ON negative_list
    FOR EACH ROW EXECUTE FUNCTION negative_list_guard();
REVOKE DELETE, TRUNCATE ON negative_list FROM ${app};

CREATE FUNCTION negative_list_entry_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    list uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.list_id ELSE NEW.list_id END;
BEGIN
    IF EXISTS (SELECT 1 FROM negative_list WHERE id = list AND state IN ('SUBMITTED', 'APPROVED')) THEN
        RAISE EXCEPTION 'negative list % is submitted or approved; its entries do not change', list
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER negative_list_entry_guard BEFORE INSERT OR DELETE ON negative_list_entry
    FOR EACH ROW EXECUTE FUNCTION negative_list_entry_guard();
REVOKE UPDATE, TRUNCATE ON negative_list_entry FROM ${app};
