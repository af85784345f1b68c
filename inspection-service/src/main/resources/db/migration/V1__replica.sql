CREATE TABLE body (
    body_id      uuid PRIMARY KEY,
    version      integer NOT NULL,
    name         text    NOT NULL,
    division_code text   NOT NULL,
    active       boolean NOT NULL,
    predecessors uuid[]  NOT NULL
);
COMMENT ON TABLE body IS '机关单位，来自 body-changed；只向前更新';
COMMENT ON COLUMN body.body_id IS '标识';
COMMENT ON COLUMN body.version IS '版本，较旧的事件不再生效';
COMMENT ON COLUMN body.name IS '最近一次名称';
COMMENT ON COLUMN body.division_code IS '行政区划代码';
COMMENT ON COLUMN body.active IS '是否存续';
COMMENT ON COLUMN body.predecessors IS '所承继的机关';

CREATE TABLE item (
    item_id    uuid PRIMARY KEY,
    version    integer NOT NULL,
    code       text NOT NULL,
    name       text NOT NULL,
    field_code text NOT NULL,
    field_name text NOT NULL
);
COMMENT ON TABLE item IS '公开事项，来自 item-changed；只向前更新';
COMMENT ON COLUMN item.item_id IS '标识';
COMMENT ON COLUMN item.version IS '版本';
COMMENT ON COLUMN item.code IS '事项代码';
COMMENT ON COLUMN item.name IS '事项名称';
COMMENT ON COLUMN item.field_code IS '领域代码';
COMMENT ON COLUMN item.field_name IS '领域名称';

CREATE TABLE calendar_year (
    year     integer NOT NULL,
    edition  integer NOT NULL,
    data     text    NOT NULL,
    revision bigint  NOT NULL,
    PRIMARY KEY (year, edition)
);
COMMENT ON TABLE calendar_year IS '节假日安排各版，来自 calendar-published';
COMMENT ON COLUMN calendar_year.year IS '年度';
COMMENT ON COLUMN calendar_year.edition IS '版次';
COMMENT ON COLUMN calendar_year.data IS '事件数据（JSON）';
COMMENT ON COLUMN calendar_year.revision IS '参照数据修订号';

CREATE TABLE record_version (
    record_id     uuid NOT NULL,
    version       integer NOT NULL,
    body_id       uuid NOT NULL,
    division_code text NOT NULL,
    item_code     text NOT NULL,
    recorded_at   timestamptz NOT NULL,
    opens_duty    boolean NOT NULL,
    PRIMARY KEY (record_id, version)
);
COMMENT ON TABLE record_version IS '信息记录的各版本，来自 record-formed、record-changed';
COMMENT ON COLUMN record_version.record_id IS '信息记录';
COMMENT ON COLUMN record_version.version IS '版本';
COMMENT ON COLUMN record_version.body_id IS '机关';
COMMENT ON COLUMN record_version.division_code IS '行政区划代码';
COMMENT ON COLUMN record_version.item_code IS '事项代码';
COMMENT ON COLUMN record_version.recorded_at IS '登记时刻';
COMMENT ON COLUMN record_version.opens_duty IS '是否产生公开义务（更正性变更不产生）';

CREATE TABLE term (
    term_id     uuid PRIMARY KEY,
    due_on      date NOT NULL,
    earliest    date NOT NULL,
    latest      date NOT NULL,
    provisional boolean NOT NULL,
    revision    integer NOT NULL
);
COMMENT ON TABLE term IS '期限，来自 term-computed 与 obligation-assessed；日历或规则变动只动这里';
COMMENT ON COLUMN term.term_id IS '期限标识';
COMMENT ON COLUMN term.due_on IS '届满日';
COMMENT ON COLUMN term.earliest IS '最早可能的届满日';
COMMENT ON COLUMN term.latest IS '最晚可能的届满日';
COMMENT ON COLUMN term.provisional IS '是否暂定';
COMMENT ON COLUMN term.revision IS '修订次数';

CREATE TABLE obligation (
    obligation_id   uuid PRIMARY KEY,
    record_id       uuid NOT NULL,
    version         integer NOT NULL,
    body_id         uuid NOT NULL,
    division_code   text NOT NULL,
    item_id         uuid NOT NULL,
    item_code       text NOT NULL,
    title           text NOT NULL,
    formed_on       date NOT NULL,
    formed_source   text NOT NULL,
    trigger_missing boolean NOT NULL,
    term_id         uuid NOT NULL,
    revision        integer NOT NULL
);
CREATE INDEX obligation_by_period ON obligation (formed_on, body_id, item_code);
CREATE INDEX obligation_by_record ON obligation (record_id, version);
COMMENT ON TABLE obligation IS '公开义务，来自 obligation-assessed；只向前更新';
COMMENT ON COLUMN obligation.obligation_id IS '公开义务';
COMMENT ON COLUMN obligation.record_id IS '信息记录';
COMMENT ON COLUMN obligation.version IS '记录版本';
COMMENT ON COLUMN obligation.body_id IS '形成信息的机关';
COMMENT ON COLUMN obligation.division_code IS '行政区划代码';
COMMENT ON COLUMN obligation.item_id IS '事项';
COMMENT ON COLUMN obligation.item_code IS '事项代码';
COMMENT ON COLUMN obligation.title IS '标题（未公开前仅供内部）';
COMMENT ON COLUMN obligation.formed_on IS '形成或变更日期';
COMMENT ON COLUMN obligation.formed_source IS '日期来源；FIRST_PUBLISHED 表示形成日期不明';
COMMENT ON COLUMN obligation.trigger_missing IS '优先规则缺触发日';
COMMENT ON COLUMN obligation.term_id IS '期限';
COMMENT ON COLUMN obligation.revision IS '义务修订号';

CREATE TABLE closure (
    obligation_id       uuid PRIMARY KEY,
    outcome             text NOT NULL,
    responsible_body_id uuid NOT NULL,
    closed_at           timestamptz NOT NULL,
    due_on              date NOT NULL,
    provisional         boolean NOT NULL,
    late_working_days   integer NOT NULL,
    revision            integer NOT NULL
);
COMMENT ON TABLE closure IS '义务的了结，来自 obligation-closed；届满日就此冻结';
COMMENT ON COLUMN closure.obligation_id IS '公开义务';
COMMENT ON COLUMN closure.outcome IS 'FULFILLED、DECIDED_NOT_PUBLIC 或 ANNULLED';
COMMENT ON COLUMN closure.responsible_body_id IS '了结时的责任机关';
COMMENT ON COLUMN closure.closed_at IS '了结时刻';
COMMENT ON COLUMN closure.due_on IS '冻结的届满日';
COMMENT ON COLUMN closure.provisional IS '了结时是否暂定';
COMMENT ON COLUMN closure.late_working_days IS '逾期工作日数';
COMMENT ON COLUMN closure.revision IS '义务修订号';

CREATE TABLE disclosure (
    record_id    uuid NOT NULL,
    version      integer NOT NULL,
    disclosed_at timestamptz,
    withdrawn_at timestamptz,
    PRIMARY KEY (record_id, version)
);
COMMENT ON TABLE disclosure IS '公开与撤回的事实，来自 disclosed、corrected、withdrawn';
COMMENT ON COLUMN disclosure.record_id IS '信息记录';
COMMENT ON COLUMN disclosure.version IS '版本';
COMMENT ON COLUMN disclosure.disclosed_at IS '公开时刻';
COMMENT ON COLUMN disclosure.withdrawn_at IS '撤回时刻';

CREATE TABLE delivery (
    delivery_id      uuid PRIMARY KEY,
    target           text NOT NULL,
    record_id        uuid NOT NULL,
    version          integer NOT NULL,
    act              text NOT NULL,
    verdict          text NOT NULL,
    verdict_revision integer NOT NULL,
    verdict_at       timestamptz NOT NULL
);
CREATE INDEX delivery_by_record ON delivery (record_id, version);
COMMENT ON TABLE delivery IS '报送的裁定，来自 delivery-accepted、delivery-rejected；可被后来的裁定改变';
COMMENT ON COLUMN delivery.delivery_id IS '报送标识';
COMMENT ON COLUMN delivery.target IS '目标平台';
COMMENT ON COLUMN delivery.record_id IS '信息记录';
COMMENT ON COLUMN delivery.version IS '版本';
COMMENT ON COLUMN delivery.act IS '动作';
COMMENT ON COLUMN delivery.verdict IS 'ACCEPTED 或 REJECTED';
COMMENT ON COLUMN delivery.verdict_revision IS '裁定次序';
COMMENT ON COLUMN delivery.verdict_at IS '裁定时刻';
