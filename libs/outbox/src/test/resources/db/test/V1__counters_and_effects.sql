CREATE TABLE counter (id text PRIMARY KEY, version integer NOT NULL);
-- No key over the event: a double effect must show.
CREATE TABLE effect (seq bigint GENERATED ALWAYS AS IDENTITY, event_id uuid NOT NULL, subject text NOT NULL, version integer NOT NULL);
