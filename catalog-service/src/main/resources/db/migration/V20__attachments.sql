CREATE TABLE blob (
    id          uuid PRIMARY KEY,
    sha256      text UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint CHECK (size >= 0),
    media_type  text,
    uploaded_at timestamptz NOT NULL,
    CHECK ((sha256 IS NULL) = (size IS NULL) AND (sha256 IS NULL) = (media_type IS NULL))
);
COMMENT ON TABLE blob IS 'Uploaded files, one row per content; sha256 is null while the upload runs';
COMMENT ON COLUMN blob.id IS 'Id of the upload';
COMMENT ON COLUMN blob.sha256 IS 'SHA-256 of the bytes, lower-case hexadecimal';
COMMENT ON COLUMN blob.size IS 'Size in bytes';
COMMENT ON COLUMN blob.media_type IS 'Media type as told by the first bytes';
COMMENT ON COLUMN blob.uploaded_at IS 'When it was uploaded last; unreferenced files go 24 hours later';
CREATE INDEX blob_uploaded_at ON blob (uploaded_at);

CREATE TABLE blob_chunk (
    blob_id uuid  NOT NULL REFERENCES blob ON DELETE CASCADE,
    seq     int   NOT NULL,
    bytes   bytea NOT NULL,
    PRIMARY KEY (blob_id, seq)
);
-- Files are mostly compressed already.
ALTER TABLE blob_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE blob_chunk IS 'The bytes of a file, 1 MiB a row';
COMMENT ON COLUMN blob_chunk.blob_id IS 'Upload they belong to';
COMMENT ON COLUMN blob_chunk.seq IS 'Position, from 0';
COMMENT ON COLUMN blob_chunk.bytes IS 'At most 1 MiB';
