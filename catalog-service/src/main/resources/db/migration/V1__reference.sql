CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE reference_revision (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    value bigint NOT NULL
);
COMMENT ON TABLE reference_revision IS 'Revision of all reference data; every reference transaction locks this row before it writes';
COMMENT ON COLUMN reference_revision.only_row IS 'Allows one row';
COMMENT ON COLUMN reference_revision.value IS 'Raised by one for each announced change, in the order of commits';
INSERT INTO reference_revision (value) VALUES (0);
