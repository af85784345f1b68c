CREATE TABLE nature_decision (
    record_id uuid NOT NULL,
    version integer NOT NULL,
    nature text NOT NULL CHECK (nature IN ('SUBSTANCE', 'CORRECTION')),
    reason text NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (record_id, version)
);
COMMENT ON TABLE nature_decision IS 'Versions whose approval decided another nature of the change than was proposed; assessments follow it';
COMMENT ON COLUMN nature_decision.record_id IS 'Information record';
COMMENT ON COLUMN nature_decision.version IS 'Version';
COMMENT ON COLUMN nature_decision.nature IS 'SUBSTANCE opens a duty, CORRECTION opens none';
COMMENT ON COLUMN nature_decision.reason IS 'Reason of the reclassification';
COMMENT ON COLUMN nature_decision.decided_at IS 'When (business time)';
REVOKE UPDATE, DELETE, TRUNCATE ON nature_decision FROM ${app};
