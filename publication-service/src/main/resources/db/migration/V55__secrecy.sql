CREATE TABLE secrecy_review (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    record_id uuid NOT NULL,
    record_version integer NOT NULL CHECK (record_version >= 1),
    body_id uuid NOT NULL,
    division_code text NOT NULL,
    item_code text NOT NULL,
    title text NOT NULL,
    digest text NOT NULL,
    state text NOT NULL CHECK (state IN ('SCANNING', 'OPEN', 'ESCALATED_TO_OFFICE',
        'ESCALATED_TO_AUTHORITY', 'CLEARED', 'BLOCKED', 'SUPERSEDED')),
    authors text[] NOT NULL CHECK (cardinality(authors) > 0),
    submitters text[] NOT NULL,
    opened_at timestamptz NOT NULL,
    next_scan_at timestamptz NOT NULL,
    scan_attempts integer NOT NULL DEFAULT 0,
    scanned_at timestamptz,
    blocks integer NOT NULL DEFAULT 0 CHECK (blocks >= 0),
    warnings integer NOT NULL DEFAULT 0 CHECK (warnings >= 0),
    approval_by text,
    approval_number text,
    approval_on date,
    reviewer text,
    officer text,
    answered_by text,
    authority_document text,
    authority_on date,
    decided_desk text CHECK (decided_desk IN ('REVIEWER', 'OFFICE', 'AUTHORITY')),
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    decided_reason text,
    block_ground text CHECK (block_ground IN ('STATE_SECRET', 'FORBIDDEN_BY_LAW', 'ENDANGERS_SECURITY',
        'THIRD_PARTY_RIGHTS', 'INTERNAL_AFFAIRS', 'PROCESS_INFORMATION', 'NOT_APPROVED', 'LATE_CLASSIFICATION')),
    late_division text,
    late_leader text,
    late_classifier text,
    CONSTRAINT nobody_reviews_his_own CHECK (
        (reviewer IS NULL OR NOT (reviewer = ANY (authors) OR reviewer = ANY (submitters)))
        AND (officer IS NULL OR NOT (officer = ANY (authors) OR officer = ANY (submitters)))
        AND (answered_by IS NULL OR NOT (answered_by = ANY (authors) OR answered_by = ANY (submitters)))),
    CONSTRAINT office_is_another_person CHECK (officer IS NULL OR officer <> reviewer),
    CONSTRAINT decided_by_somebody CHECK ((decided_by IS NULL) = (decided_at IS NULL)
        AND (decided_by IS NULL) = (decided_desk IS NULL)),
    CONSTRAINT scanned_before_read CHECK (state IN ('SCANNING', 'SUPERSEDED') OR scanned_at IS NOT NULL),
    CONSTRAINT cleared_has_a_reviewer CHECK (state NOT IN ('CLEARED', 'BLOCKED') OR decided_by IS NOT NULL),
    CONSTRAINT cleared_has_no_block CHECK (state <> 'CLEARED' OR blocks = 0),
    CONSTRAINT cleared_when_approved CHECK (state <> 'CLEARED' OR approval_by IS NULL
        OR (approval_number IS NOT NULL AND approval_on IS NOT NULL)),
    CONSTRAINT blocked_has_a_ground CHECK (state <> 'BLOCKED' OR block_ground IS NOT NULL),
    CONSTRAINT late_classification_names_three CHECK (CASE WHEN block_ground = 'LATE_CLASSIFICATION'
        THEN late_division IS NOT NULL AND late_leader IS NOT NULL AND late_classifier IS NOT NULL
        ELSE late_division IS NULL AND late_leader IS NULL AND late_classifier IS NULL END),
    CONSTRAINT authority_answers_in_writing CHECK (answered_by IS NULL
        OR (authority_document IS NOT NULL AND authority_on IS NOT NULL))
);
CREATE UNIQUE INDEX secrecy_review_current ON secrecy_review (record_id, record_version) WHERE state <> 'SUPERSEDED';
CREATE INDEX secrecy_review_state ON secrecy_review (state, id);
CREATE INDEX secrecy_review_body ON secrecy_review (body_id, state, id);
CREATE INDEX secrecy_review_scan ON secrecy_review (next_scan_at) WHERE state = 'SCANNING';
COMMENT ON TABLE secrecy_review IS '保密审查: one review of one outward version, which its digest names; another digest is another review';
COMMENT ON COLUMN secrecy_review.id IS 'Id of the review';
COMMENT ON COLUMN secrecy_review.version IS 'Row version, for If-Match';
COMMENT ON COLUMN secrecy_review.record_id IS 'Information record';
COMMENT ON COLUMN secrecy_review.record_version IS 'Its version';
COMMENT ON COLUMN secrecy_review.body_id IS 'Body of the record';
COMMENT ON COLUMN secrecy_review.division_code IS 'Division of the body, six digits';
COMMENT ON COLUMN secrecy_review.item_code IS 'Catalogue item';
COMMENT ON COLUMN secrecy_review.title IS 'Title of the outward version, personal values masked';
COMMENT ON COLUMN secrecy_review.digest IS 'Content hash of the outward version that is scanned, read and decided';
COMMENT ON COLUMN secrecy_review.state IS 'SCANNING, OPEN, ESCALATED_TO_OFFICE, ESCALATED_TO_AUTHORITY, CLEARED, BLOCKED or SUPERSEDED';
COMMENT ON COLUMN secrecy_review.authors IS 'Subjects who wrote the version; none of them decides';
COMMENT ON COLUMN secrecy_review.submitters IS 'Subjects who submitted the version; none of them decides';
COMMENT ON COLUMN secrecy_review.opened_at IS 'When it was opened (business time)';
COMMENT ON COLUMN secrecy_review.next_scan_at IS 'Not to be scanned before (system time); doubles as the lease of who is scanning';
COMMENT ON COLUMN secrecy_review.scan_attempts IS 'Scans begun and not ended';
COMMENT ON COLUMN secrecy_review.scanned_at IS 'When the scan was through (system time)';
COMMENT ON COLUMN secrecy_review.blocks IS 'Hits that nobody can override';
COMMENT ON COLUMN secrecy_review.warnings IS 'Hits that need a reason each';
COMMENT ON COLUMN secrecy_review.approval_by IS 'Who has to approve that it becomes public; none when nobody has to';
COMMENT ON COLUMN secrecy_review.approval_number IS 'Number of the approving document';
COMMENT ON COLUMN secrecy_review.approval_on IS 'Date of the approving document';
COMMENT ON COLUMN secrecy_review.reviewer IS 'Subject of the reviewer who decided or escalated';
COMMENT ON COLUMN secrecy_review.officer IS 'Subject of who decided or escalated for the secrecy office';
COMMENT ON COLUMN secrecy_review.answered_by IS 'Subject of who entered the answer of the authority';
COMMENT ON COLUMN secrecy_review.authority_document IS 'Number of the authority''s document';
COMMENT ON COLUMN secrecy_review.authority_on IS 'Date of the authority''s document';
COMMENT ON COLUMN secrecy_review.decided_desk IS 'Whose the last decision was: REVIEWER, OFFICE or AUTHORITY';
COMMENT ON COLUMN secrecy_review.decided_by IS 'Subject of who took the last decision';
COMMENT ON COLUMN secrecy_review.decided_by_name IS 'His user name at that time';
COMMENT ON COLUMN secrecy_review.decided_at IS 'When (business time)';
COMMENT ON COLUMN secrecy_review.decided_reason IS 'Reason or remark of the last decision';
COMMENT ON COLUMN secrecy_review.block_ground IS 'Why it must not go out: articles 14 to 16, lacking approval, or late classification';
COMMENT ON COLUMN secrecy_review.late_division IS '补充定密: the division that determined it';
COMMENT ON COLUMN secrecy_review.late_leader IS '补充定密: the leader who settled it';
COMMENT ON COLUMN secrecy_review.late_classifier IS '补充定密: 定密责任人 who confirmed it';

CREATE TABLE secrecy_hit (
    id uuid PRIMARY KEY,
    review_id uuid NOT NULL REFERENCES secrecy_review (id),
    number integer NOT NULL CHECK (number >= 1),
    kind text NOT NULL,
    severity text NOT NULL CHECK (severity IN ('BLOCK', 'WARNING')),
    area text NOT NULL,
    path text,
    section text,
    at_offset integer NOT NULL CHECK (at_offset >= 0),
    line integer NOT NULL CHECK (line >= 1),
    masked text NOT NULL CONSTRAINT never_the_whole_value CHECK (masked !~ '[0-9]{8}'),
    occurrences integer NOT NULL CHECK (occurrences >= 1),
    UNIQUE (review_id, number)
);
COMMENT ON TABLE secrecy_hit IS 'What a scan found; never the value itself; rows are only added';
COMMENT ON COLUMN secrecy_hit.id IS 'Id of the hit, which a reason names';
COMMENT ON COLUMN secrecy_hit.review_id IS 'The review';
COMMENT ON COLUMN secrecy_hit.number IS 'Order, from 1';
COMMENT ON COLUMN secrecy_hit.kind IS 'What it is, such as CLASSIFICATION_MARK or IDENTITY_NUMBER';
COMMENT ON COLUMN secrecy_hit.severity IS 'BLOCK cannot be overridden; WARNING needs a reason';
COMMENT ON COLUMN secrecy_hit.area IS 'Part of the version: TITLE, CONTENT, FIELD, ATTACHMENT_TEXT ...';
COMMENT ON COLUMN secrecy_hit.path IS 'Field or file, a file in a file after an exclamation mark; personal values masked';
COMMENT ON COLUMN secrecy_hit.section IS 'Page or sheet';
COMMENT ON COLUMN secrecy_hit.at_offset IS 'Character in the text as a reader sees it, from 0';
COMMENT ON COLUMN secrecy_hit.line IS 'Line in the same text, from 1';
COMMENT ON COLUMN secrecy_hit.masked IS 'Masked excerpt, such as 2208**********1234';
COMMENT ON COLUMN secrecy_hit.occurrences IS 'How often the same value stands in the same part';
REVOKE UPDATE, DELETE, TRUNCATE ON secrecy_hit FROM ${app};

CREATE TABLE secrecy_hit_reason (
    hit_id uuid PRIMARY KEY REFERENCES secrecy_hit (id),
    kind text NOT NULL CHECK (kind IN ('RIGHTS_HOLDER_CONSENT', 'MAJOR_PUBLIC_INTEREST', 'REQUIRED_BY_LAW',
        'FALSE_ALARM', 'READ_BY_REVIEWER', 'DETERMINED_BY_AUTHORITY')),
    reason text NOT NULL CHECK (reason <> ''),
    confirmation text,
    given_by text NOT NULL,
    given_at timestamptz NOT NULL
);
COMMENT ON TABLE secrecy_hit_reason IS 'Why a warning does not stand in the way; rows are only added';
COMMENT ON COLUMN secrecy_hit_reason.hit_id IS 'The hit';
COMMENT ON COLUMN secrecy_hit_reason.kind IS 'Consent, major public interest, required by law, false alarm, read by a person, determined by the authority';
COMMENT ON COLUMN secrecy_hit_reason.reason IS 'The reason in words';
COMMENT ON COLUMN secrecy_hit_reason.confirmation IS 'Document of the leading group, which major public interest needs';
COMMENT ON COLUMN secrecy_hit_reason.given_by IS 'Subject of who gave it';
COMMENT ON COLUMN secrecy_hit_reason.given_at IS 'When (business time)';
REVOKE UPDATE, DELETE, TRUNCATE ON secrecy_hit_reason FROM ${app};

CREATE TABLE secrecy_step (
    review_id uuid NOT NULL REFERENCES secrecy_review (id),
    number integer NOT NULL CHECK (number >= 1),
    act text NOT NULL CHECK (act IN ('OPEN', 'SCANNED', 'CLEAR', 'BLOCK', 'ESCALATE', 'APPROVAL', 'SUPERSEDE')),
    desk text CHECK (desk IN ('REVIEWER', 'OFFICE', 'AUTHORITY')),
    actor text NOT NULL,
    actor_name text NOT NULL,
    reason text,
    document text,
    document_on date,
    at timestamptz NOT NULL,
    PRIMARY KEY (review_id, number)
);
COMMENT ON TABLE secrecy_step IS 'Who did what on a secrecy review, in order; rows are only added';
COMMENT ON COLUMN secrecy_step.review_id IS 'The review';
COMMENT ON COLUMN secrecy_step.number IS 'Order, from 1';
COMMENT ON COLUMN secrecy_step.act IS 'OPEN, SCANNED, CLEAR, BLOCK, ESCALATE, APPROVAL or SUPERSEDE';
COMMENT ON COLUMN secrecy_step.desk IS 'Whose decision it was';
COMMENT ON COLUMN secrecy_step.actor IS 'Subject of the token; system for the scan';
COMMENT ON COLUMN secrecy_step.actor_name IS 'User name at that time';
COMMENT ON COLUMN secrecy_step.reason IS 'Reason or remark';
COMMENT ON COLUMN secrecy_step.document IS 'Number of the document of an approval or an answer';
COMMENT ON COLUMN secrecy_step.document_on IS 'Its date';
COMMENT ON COLUMN secrecy_step.at IS 'When (business time)';
REVOKE UPDATE, DELETE, TRUNCATE ON secrecy_step FROM ${app};

-- What a decision was taken about does not change under it, and the CHECKs hold only as long as the
-- lists of the barred do not shrink.
CREATE FUNCTION secrecy_review_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (NEW.authors @> OLD.authors AND NEW.submitters @> OLD.submitters) THEN
        RAISE EXCEPTION 'authors and submitters of secrecy review % may not be taken away', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.digest <> OLD.digest THEN
        RAISE EXCEPTION 'secrecy review % is about one digest', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'SUPERSEDED' OR (OLD.state IN ('CLEARED', 'BLOCKED')
            AND NEW.state NOT IN (OLD.state, 'SUPERSEDED')) THEN
        RAISE EXCEPTION 'secrecy review % is decided and does not change', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'CLEARED' AND OLD.state <> 'CLEARED' AND EXISTS (
            SELECT 1 FROM secrecy_hit h LEFT JOIN secrecy_hit_reason r ON r.hit_id = h.id
            WHERE h.review_id = NEW.id AND (h.severity = 'BLOCK' OR r.hit_id IS NULL)) THEN
        RAISE EXCEPTION 'secrecy review % has hits that stand in the way', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION secrecy_review_guard() IS 'Keeps decided secrecy reviews as they are, and clears none with open hits';
CREATE TRIGGER secrecy_review_guard BEFORE UPDATE ON secrecy_review
    FOR EACH ROW EXECUTE FUNCTION secrecy_review_guard();
