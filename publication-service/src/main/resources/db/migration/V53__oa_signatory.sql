CREATE TABLE oa_signatory (
    client text NOT NULL,
    account text NOT NULL,
    version bigint NOT NULL,
    subject text NOT NULL,
    name text NOT NULL,
    offices text[] NOT NULL CHECK (cardinality(offices) > 0 AND offices <@ '{HEAD,LEADER,PRINCIPAL}'),
    body_id uuid NOT NULL,
    PRIMARY KEY (client, account)
);
COMMENT ON TABLE oa_signatory IS 'Who an account of an outside OA is among us; maintained by administrators, each change audited';
COMMENT ON COLUMN oa_signatory.client IS 'Service client of the OA';
COMMENT ON COLUMN oa_signatory.account IS 'Account in the OA';
COMMENT ON COLUMN oa_signatory.version IS 'Row version, for If-Match';
COMMENT ON COLUMN oa_signatory.subject IS 'Our subject; the bars on authors, submitters and signers hold for it';
COMMENT ON COLUMN oa_signatory.name IS 'Name on the form';
COMMENT ON COLUMN oa_signatory.offices IS 'Offices in which the person signs';
COMMENT ON COLUMN oa_signatory.body_id IS 'Body whose forms the person signs';
