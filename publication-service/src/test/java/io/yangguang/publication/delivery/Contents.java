package io.yangguang.publication.delivery;

import io.yangguang.publication.delivery.model.Attachment;
import io.yangguang.publication.delivery.model.PublishedContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Published content in words. */
final class Contents {

    static final UUID BODY_A = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    private Contents() {}

    static PublishedContent plan(String title) {
        return plan(title, null);
    }

    static PublishedContent plan(String title, String reason) {
        return new PublishedContent(
                BODY_A,
                "220800",
                "示例市住房和城乡建设局",
                "F1-02",
                "住房建设计划",
                "GENERAL",
                title,
                "text/plain",
                "2026年计划新建保障性租赁住房200套。",
                List.of(
                        new Attachment(
                                "计划表.xlsx", "application/vnd.ms-excel", 10240, "2c".repeat(32))),
                Map.of("plannedUnits", 200),
                null,
                "220800-F1-02-2026-000001",
                LocalDate.of(2026, 2, 13),
                Instant.parse("2026-02-27T01:30:00Z"),
                "2c".repeat(32),
                reason);
    }
}
