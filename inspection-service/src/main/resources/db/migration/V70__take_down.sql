CREATE TABLE take_down_duty (
    duty_id           uuid PRIMARY KEY,
    record_id         uuid NOT NULL,
    body_id           uuid NOT NULL,
    division_code     text NOT NULL,
    due_on            date NOT NULL,
    earliest          date NOT NULL,
    latest            date NOT NULL,
    provisional       boolean NOT NULL,
    revision          bigint NOT NULL,
    fulfilled_at      timestamptz,
    late_working_days integer
);
CREATE INDEX take_down_duty_body ON take_down_duty (body_id);
COMMENT ON TABLE take_down_duty IS '撤下义务，来自 take-down-duty-opened、take-down-duty-fulfilled（行政处罚法第四十八条第二款）';
COMMENT ON COLUMN take_down_duty.duty_id IS '撤下义务标识';
COMMENT ON COLUMN take_down_duty.record_id IS '信息记录';
COMMENT ON COLUMN take_down_duty.body_id IS '机关';
COMMENT ON COLUMN take_down_duty.division_code IS '行政区划代码';
COMMENT ON COLUMN take_down_duty.due_on IS '届满日；履行后冻结';
COMMENT ON COLUMN take_down_duty.earliest IS '最早届满日';
COMMENT ON COLUMN take_down_duty.latest IS '最迟届满日';
COMMENT ON COLUMN take_down_duty.provisional IS '暂定';
COMMENT ON COLUMN take_down_duty.revision IS '修订号';
COMMENT ON COLUMN take_down_duty.fulfilled_at IS '撤下时刻；未履行的没有';
COMMENT ON COLUMN take_down_duty.late_working_days IS '逾期工作日数';
