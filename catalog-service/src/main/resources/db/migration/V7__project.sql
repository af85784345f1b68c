CREATE TABLE project (
    id uuid PRIMARY KEY,
    version bigint NOT NULL CHECK (version >= 1),
    code text NOT NULL UNIQUE CHECK (code <> ''),
    name text NOT NULL CHECK (name <> ''),
    body_id uuid NOT NULL REFERENCES body,
    division_code text NOT NULL,
    kind text NOT NULL
);
CREATE INDEX project_body ON project (body_id, id);
CREATE INDEX project_division ON project (division_code, id);
COMMENT ON TABLE project IS '项目 / projects whose notices belong together';
COMMENT ON COLUMN project.id IS 'Key';
COMMENT ON COLUMN project.version IS 'Raised with every change; the ETag';
COMMENT ON COLUMN project.code IS '项目编号';
COMMENT ON COLUMN project.name IS '名称';
COMMENT ON COLUMN project.body_id IS 'The body whose project it is';
COMMENT ON COLUMN project.division_code IS 'Division of the body, for filtering by scope';
COMMENT ON COLUMN project.kind IS 'Kind of trade';
