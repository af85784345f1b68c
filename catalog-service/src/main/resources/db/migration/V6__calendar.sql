CREATE TABLE calendar_edition (
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    edition integer NOT NULL CHECK (edition >= 1),
    notice_number text NOT NULL,
    notice_title text NOT NULL,
    notice_url text NOT NULL,
    notice_issued_on date NOT NULL,
    published_at timestamptz NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (year, edition)
);
COMMENT ON TABLE calendar_edition IS '节假日安排 / what a State Council notice says about a year; a second notice is a second edition';
COMMENT ON COLUMN calendar_edition.year IS '年度';
COMMENT ON COLUMN calendar_edition.edition IS '版次, from 1; whole state, the highest decides';
COMMENT ON COLUMN calendar_edition.notice_number IS '文号';
COMMENT ON COLUMN calendar_edition.notice_title IS '标题';
COMMENT ON COLUMN calendar_edition.notice_url IS 'Official address; empty when unknown';
COMMENT ON COLUMN calendar_edition.notice_issued_on IS '发布日期';
COMMENT ON COLUMN calendar_edition.published_at IS 'When it was entered here';
COMMENT ON COLUMN calendar_edition.revision IS 'Reference revision of its announcement';

CREATE TABLE calendar_day (
    year integer NOT NULL,
    edition integer NOT NULL,
    date date NOT NULL,
    name text NOT NULL,
    day_off boolean NOT NULL,
    PRIMARY KEY (year, edition, date),
    FOREIGN KEY (year, edition) REFERENCES calendar_edition
);
COMMENT ON TABLE calendar_day IS 'Days a notice makes different from Monday to Friday';
COMMENT ON COLUMN calendar_day.year IS 'Year of the notice; its days may lie in December of the year before';
COMMENT ON COLUMN calendar_day.edition IS 'Edition of the notice';
COMMENT ON COLUMN calendar_day.date IS 'The day';
COMMENT ON COLUMN calendar_day.name IS 'Holiday it belongs to';
COMMENT ON COLUMN calendar_day.day_off IS 'true: a day off; false: a weekend day that is worked (补班)';
