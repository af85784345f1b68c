CREATE TABLE source_system (
    id uuid PRIMARY KEY,
    client_id text NOT NULL UNIQUE CHECK (client_id ~ '^[a-z][a-z0-9-]{2,62}$'),
    name text NOT NULL CHECK (name <> ''),
    scope text NOT NULL CHECK (scope IN ('BODY', 'DIVISION', 'ALL')),
    body_id uuid REFERENCES body,
    division_code text CHECK (division_code ~ '^[0-9]{6}$'),
    state text NOT NULL CHECK (state IN ('PENDING', 'ACTIVE', 'DISABLED')),
    registered_at timestamptz NOT NULL,
    CHECK ((scope = 'BODY') = (body_id IS NOT NULL)),
    CHECK ((scope = 'DIVISION') = (division_code IS NOT NULL))
);
COMMENT ON TABLE source_system IS 'Systems that form records through the API; secrets are kept by Keycloak only';
COMMENT ON COLUMN source_system.id IS 'Key';
COMMENT ON COLUMN source_system.client_id IS 'Its client in Keycloak';
COMMENT ON COLUMN source_system.name IS '名称';
COMMENT ON COLUMN source_system.scope IS 'Data scope of its tokens';
COMMENT ON COLUMN source_system.body_id IS 'Its body, with scope BODY';
COMMENT ON COLUMN source_system.division_code IS 'Its division, with scope DIVISION';
COMMENT ON COLUMN source_system.state IS 'PENDING until Keycloak knows it and its secret was handed over';
COMMENT ON COLUMN source_system.registered_at IS 'When it was registered';
