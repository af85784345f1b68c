-- 主动公开的政府信息由制作该信息的处室负责公开；获取的政府信息由记录、保存该信息的处室负责公开.
ALTER TABLE review ADD COLUMN responsible_office text
    CHECK (responsible_office <> '' AND length(responsible_office) <= 100);
COMMENT ON COLUMN review.responsible_office IS '承办处室: who made the information inside the body, or keeps what was obtained';
