-- The service's login works in the tables that the owner makes, now and later.
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO ${app};

CREATE TABLE outbox (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          uuid        NOT NULL,
    type        text        NOT NULL,
    topic       text        NOT NULL,
    subject     text        NOT NULL,
    time        timestamptz NOT NULL,
    data        text        NOT NULL,
    traceparent text
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
COMMENT ON TABLE outbox IS 'Events of committed transactions that Kafka has not acknowledged yet';
COMMENT ON COLUMN outbox.seq IS 'Order of the relay; gaps are lawful, a lower one may become visible late';
COMMENT ON COLUMN outbox.id IS 'CloudEvents id, the same however often the fact is told';
COMMENT ON COLUMN outbox.type IS 'CloudEvents type';
COMMENT ON COLUMN outbox.topic IS 'Kafka topic';
COMMENT ON COLUMN outbox.subject IS 'CloudEvents subject and key on the topic';
COMMENT ON COLUMN outbox.time IS 'When the fact came about';
COMMENT ON COLUMN outbox.data IS 'JSON as it will be sent';
COMMENT ON COLUMN outbox.traceparent IS 'W3C trace context of the transaction';

CREATE TABLE inbox (
    day         date NOT NULL,
    consumer    text NOT NULL,
    event_id    uuid NOT NULL,
    received_on date NOT NULL,
    PRIMARY KEY (day, consumer, event_id)
) PARTITION BY RANGE (day);
COMMENT ON TABLE inbox IS 'Events that had their effect; a repetition is recognised here';
COMMENT ON COLUMN inbox.day IS 'Day of the event itself in Asia/Shanghai, so that each repetition meets the same partition';
COMMENT ON COLUMN inbox.consumer IS 'Subscription that took it';
COMMENT ON COLUMN inbox.event_id IS 'CloudEvents id';
COMMENT ON COLUMN inbox.received_on IS 'Day on which it was taken';

CREATE TABLE inbox_default PARTITION OF inbox DEFAULT;
COMMENT ON TABLE inbox_default IS 'Inbox rows of days that have no partition';

CREATE FUNCTION inbox_partition(wanted date) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS
$$
DECLARE
    partition_name text := 'inbox_' || to_char(wanted, 'YYYYMMDD');
BEGIN
    -- One at a time, over all processes.
    PERFORM pg_advisory_xact_lock(hashtext('inbox_partition'));
    IF to_regclass('public.' || partition_name) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE public.%I (LIKE public.inbox INCLUDING ALL)', partition_name);
    EXECUTE format('COMMENT ON TABLE public.%I IS %L', partition_name, 'Inbox rows of events of ' || wanted);
    IF EXISTS (SELECT FROM public.inbox_default WHERE day = wanted) THEN
        LOCK TABLE public.inbox IN ACCESS EXCLUSIVE MODE;
        EXECUTE format('WITH moved AS (DELETE FROM public.inbox_default WHERE day = $1 RETURNING *)
                        INSERT INTO public.%I SELECT * FROM moved', partition_name) USING wanted;
    END IF;
    EXECUTE format('ALTER TABLE public.inbox ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)',
                   partition_name, wanted, wanted + 1);
    RETURN true;
END
$$;
COMMENT ON FUNCTION inbox_partition(date) IS 'Makes the partition of a day when it is missing; rows that went to the default partition move into it';

CREATE FUNCTION inbox_drop_before(cutoff date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS
$$
DECLARE
    partition_name text;
    dropped        integer := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('inbox_partition'));
    FOR partition_name IN
        SELECT c.relname
          FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
         WHERE i.inhparent = 'public.inbox'::regclass
           AND c.relname ~ '^inbox_[0-9]{8}$'
           AND c.relname < 'inbox_' || to_char(cutoff, 'YYYYMMDD')
    LOOP
        EXECUTE format('DROP TABLE public.%I', partition_name);
        dropped := dropped + 1;
    END LOOP;
    DELETE FROM public.inbox_default WHERE received_on < cutoff;
    RETURN dropped;
END
$$;
COMMENT ON FUNCTION inbox_drop_before(date) IS 'Drops the partitions of days before the cutoff and what the default partition received before it';

REVOKE ALL ON FUNCTION inbox_partition(date) FROM PUBLIC;
REVOKE ALL ON FUNCTION inbox_drop_before(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION inbox_partition(date) TO ${app};
GRANT EXECUTE ON FUNCTION inbox_drop_before(date) TO ${app};

CREATE TABLE parked_event (
    id            uuid PRIMARY KEY,
    consumer      text        NOT NULL,
    event_id      uuid        NOT NULL,
    type          text        NOT NULL,
    source        text        NOT NULL,
    subject       text        NOT NULL,
    time          timestamptz,
    traceparent   text,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    data          text        NOT NULL,
    well_formed   boolean     NOT NULL,
    reason        text        NOT NULL,
    attempts      integer     NOT NULL DEFAULT 1,
    parked_at     timestamptz NOT NULL,
    UNIQUE (consumer, event_id)
);
COMMENT ON TABLE parked_event IS 'Events that could not be taken, set aside so that the others go on';
COMMENT ON COLUMN parked_event.id IS 'Ordered by the time of parking';
COMMENT ON COLUMN parked_event.consumer IS 'Subscription that could not take it';
COMMENT ON COLUMN parked_event.event_id IS 'CloudEvents id; of a message without one, made from its place on the topic';
COMMENT ON COLUMN parked_event.type IS 'CloudEvents type, empty when missing';
COMMENT ON COLUMN parked_event.source IS 'CloudEvents source, empty when missing';
COMMENT ON COLUMN parked_event.subject IS 'CloudEvents subject, else the key';
COMMENT ON COLUMN parked_event.time IS 'CloudEvents time';
COMMENT ON COLUMN parked_event.traceparent IS 'W3C trace context';
COMMENT ON COLUMN parked_event.topic IS 'Kafka topic';
COMMENT ON COLUMN parked_event.partition IS 'Partition of the topic';
COMMENT ON COLUMN parked_event.record_offset IS 'Offset in the partition';
COMMENT ON COLUMN parked_event.data IS 'The message as it came';
COMMENT ON COLUMN parked_event.well_formed IS 'False: no CloudEvent with JSON, cannot be replayed';
COMMENT ON COLUMN parked_event.reason IS 'Why it failed the last time';
COMMENT ON COLUMN parked_event.attempts IS 'How often it was tried';
COMMENT ON COLUMN parked_event.parked_at IS 'When it was first set aside';

CREATE TABLE audit (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          timestamptz NOT NULL,
    actor       text        NOT NULL,
    client      text        NOT NULL,
    act         text        NOT NULL,
    object_type text        NOT NULL,
    object_id   text        NOT NULL,
    hash_before text,
    hash_after  text
);
CREATE INDEX audit_object ON audit (object_type, object_id, seq);
COMMENT ON TABLE audit IS 'Who did what to which object; the service can add rows, never change or remove them';
COMMENT ON COLUMN audit.seq IS 'Order of insertion';
COMMENT ON COLUMN audit.at IS 'Time of the machine';
COMMENT ON COLUMN audit.actor IS 'Subject of the token, or system';
COMMENT ON COLUMN audit.client IS 'Client of the token, or system';
COMMENT ON COLUMN audit.act IS 'What was done';
COMMENT ON COLUMN audit.object_type IS 'Kind of object';
COMMENT ON COLUMN audit.object_id IS 'Which object';
COMMENT ON COLUMN audit.hash_before IS 'Hash of its content before, null when there was none';
COMMENT ON COLUMN audit.hash_after IS 'Hash of its content after, null when nothing is left';
REVOKE UPDATE, DELETE, TRUNCATE ON audit FROM ${app};
