package io.yangguang.publication.redaction.model;

import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Attachment;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Trigger;
import io.yangguang.publication.reference.model.InformationKind;
import io.yangguang.publication.reference.model.TriggerKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records for the model tests. */
final class Originals {

    static final String GROUND = "《中华人民共和国政府信息公开条例》第十五条";

    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private Originals() {}

    static RecordVersion plain(String title, String content) {
        return record(title, "text/plain", content, Map.of(), List.of());
    }

    static RecordVersion html(String content) {
        return record("标题", "text/html", content, Map.of(), List.of());
    }

    static RecordVersion record(
            String title,
            String contentType,
            String content,
            Map<String, Object> fields,
            List<Attachment> attachments) {
        return new RecordVersion(
                ID,
                1,
                1,
                ID,
                "220800",
                ID,
                "F1-02",
                InformationKind.GENERAL,
                null,
                title,
                contentType,
                content,
                attachments,
                fields,
                new Attribute(Attribute.Disclosure.REDACTED, Attribute.Mode.PROACTIVE, null, null),
                List.of(
                        new Trigger(
                                TriggerKind.FORMED,
                                LocalDate.of(2026, 2, 2),
                                null,
                                Trigger.Source.STATED,
                                null)),
                "220800-P1",
                null,
                null,
                List.of(),
                "0".repeat(64),
                "clerk",
                Instant.EPOCH,
                null);
    }

    static Attachment file(String name, char digit) {
        return new Attachment(name, "application/pdf", 10, String.valueOf(digit).repeat(64));
    }

    static Span span(int from, int to) {
        return new Span(from, to, GROUND, "个人隐私", Mark.WORDS);
    }

    static Markings content(Span... spans) {
        return new Markings(List.of(), List.of(spans), List.of(), List.of());
    }

    static Markings title(Span... spans) {
        return new Markings(List.of(spans), List.of(), List.of(), List.of());
    }

    static Markings fields(FieldCut... cuts) {
        return new Markings(List.of(), List.of(), List.of(cuts), List.of());
    }

    static Markings files(FileCut... cuts) {
        return new Markings(List.of(), List.of(), List.of(), List.of(cuts));
    }
}
