CREATE VIEW open_duty AS
    SELECT o.record_id, o.version, t.due_on, t.earliest, t.provisional
    FROM obligation o JOIN term t ON t.id = o.term_id
    WHERE o.state = 'OPEN';
COMMENT ON VIEW open_duty IS 'Open duties with the dates of their terms, for those who sort other lists by the time that is left';
COMMENT ON COLUMN open_duty.record_id IS 'Information record';
COMMENT ON COLUMN open_duty.version IS 'Version whose duty it is; publishing a later one fulfils it too';
COMMENT ON COLUMN open_duty.due_on IS 'Due date';
COMMENT ON COLUMN open_duty.earliest IS 'Earliest day that a coming holiday notice can make it';
COMMENT ON COLUMN open_duty.provisional IS 'Whether a coming notice may still move it';
GRANT SELECT ON open_duty TO ${app};
