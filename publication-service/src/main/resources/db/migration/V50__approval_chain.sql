CREATE TABLE approval_chain (
    id uuid PRIMARY KEY,
    body_id uuid,
    version integer NOT NULL CHECK (version >= 1),
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (body_id, version)
);
COMMENT ON TABLE approval_chain IS '审批流程: who signs the forms of a body, in which order; versions are only added, a running form keeps the one it began with';
COMMENT ON COLUMN approval_chain.id IS 'Id of this version of a chain';
COMMENT ON COLUMN approval_chain.body_id IS 'The body; none for the chain of all bodies without one of their own';
COMMENT ON COLUMN approval_chain.version IS 'Counts the versions of one body, from 1';
COMMENT ON COLUMN approval_chain.entered_by IS 'Subject who entered it';
COMMENT ON COLUMN approval_chain.entered_at IS 'When it was entered (business time)';
REVOKE UPDATE, DELETE, TRUNCATE ON approval_chain FROM ${app};

CREATE TABLE approval_chain_step (
    chain_id uuid NOT NULL REFERENCES approval_chain (id),
    number integer NOT NULL CHECK (number >= 1),
    office text NOT NULL CHECK (office IN ('HEAD', 'LEADER', 'PRINCIPAL')),
    condition text NOT NULL CHECK (condition IN ('ALWAYS', 'MAJOR_OR_SENSITIVE')),
    PRIMARY KEY (chain_id, number),
    UNIQUE (chain_id, office)
);
COMMENT ON TABLE approval_chain_step IS 'The steps of a chain in order';
COMMENT ON COLUMN approval_chain_step.chain_id IS 'The version of the chain';
COMMENT ON COLUMN approval_chain_step.number IS 'Order, from 1';
COMMENT ON COLUMN approval_chain_step.office IS 'Who signs: HEAD 处室负责人, LEADER 分管领导, PRINCIPAL 主要领导';
COMMENT ON COLUMN approval_chain_step.condition IS 'ALWAYS, or only when the form is marked major or sensitive';
REVOKE UPDATE, DELETE, TRUNCATE ON approval_chain_step FROM ${app};

-- 处室负责人审核后，报分管领导审核签批后，方可对外公开; major or sensitive matters go on to the principal.
INSERT INTO approval_chain (id, body_id, version, entered_by, entered_at)
VALUES ('01990000-0000-7000-8000-0000000c5a17', NULL, 1, 'installation', '2026-01-01T00:00:00+08:00');
INSERT INTO approval_chain_step (chain_id, number, office, condition) VALUES
    ('01990000-0000-7000-8000-0000000c5a17', 1, 'HEAD', 'ALWAYS'),
    ('01990000-0000-7000-8000-0000000c5a17', 2, 'LEADER', 'ALWAYS'),
    ('01990000-0000-7000-8000-0000000c5a17', 3, 'PRINCIPAL', 'MAJOR_OR_SENSITIVE');
