package io.yangguang.publication.record.model;

import io.yangguang.publication.reference.model.InformationKind;
import io.yangguang.publication.reference.model.ProcurementMethod;
import io.yangguang.publication.reference.model.TriggerKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 信息记录: one immutable version with all facts of the event that brought it. */
public record RecordVersion(
        UUID recordId,
        int version,
        long referenceRevision,
        UUID bodyId,
        String divisionCode,
        UUID itemId,
        String itemCode,
        InformationKind kind,
        @Nullable ProcurementMethod procurementMethod,
        String title,
        String contentType,
        String content,
        List<Attachment> attachments,
        Map<String, Object> fields,
        Attribute attribute,
        List<Trigger> triggers,
        @Nullable String projectCode,
        @Nullable String sourceSystem,
        @Nullable String sourceId,
        List<PublishedElsewhere> publishedElsewhere,
        String contentHash,
        String author,
        Instant recordedAt,
        @Nullable Change change) {

    public RecordVersion {
        attachments = List.copyOf(attachments);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        triggers = List.copyOf(triggers);
        publishedElsewhere = List.copyOf(publishedElsewhere);
    }

    public Optional<Trigger> trigger(TriggerKind kind) {
        return triggers.stream().filter(trigger -> trigger.kind() == kind).findFirst();
    }

    /** The day the information was formed; every version states it. */
    public Trigger formed() {
        return trigger(TriggerKind.FORMED)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "Expected a FORMED trigger, but record %s version %d has none"
                                        .formatted(recordId, version)));
    }

    /** The same with another nature of its change; a first version has none. */
    public RecordVersion reclassified(Change.Nature nature) {
        return new RecordVersion(
                recordId,
                version,
                referenceRevision,
                bodyId,
                divisionCode,
                itemId,
                itemCode,
                kind,
                procurementMethod,
                title,
                contentType,
                content,
                attachments,
                fields,
                attribute,
                triggers,
                projectCode,
                sourceSystem,
                sourceId,
                publishedElsewhere,
                contentHash,
                author,
                recordedAt,
                change == null
                        ? null
                        : new Change(
                                nature,
                                change.changedOn(),
                                change.reason(),
                                change.ground(),
                                change.decidedOn()));
    }

    /** A file by name and content; its bytes are fetched apart. */
    public record Attachment(String name, String mediaType, long size, String sha256) {}

    /** 公开属性, proposed by the author; the approval decides. NONE has no mode. */
    public record Attribute(
            Disclosure disclosure,
            @Nullable Mode mode,
            @Nullable String ground,
            @Nullable String reason) {

        public enum Disclosure {
            FULL,
            REDACTED,
            NONE
        }

        public enum Mode {
            PROACTIVE,
            ON_REQUEST
        }
    }

    /**
     * What happened on which legal day (Asia/Shanghai), where the date comes from, and its proof.
     */
    public record Trigger(
            TriggerKind kind,
            LocalDate on,
            @Nullable Instant at,
            Source source,
            @Nullable String proof) {

        public enum Source {
            STATED,
            SIGN_OFF,
            DECLARED,
            FIRST_PUBLISHED
        }
    }

    /** Where and when it was public before it was registered here. */
    public record PublishedElsewhere(String channel, Instant at, @Nullable String url) {}

    /**
     * Why a further version exists; only SUBSTANCE opens a new duty.
     *
     * @param ground what became of a penalty decision, where it is one
     * @param decidedOn the legal day of that
     */
    public record Change(
            Nature nature,
            LocalDate changedOn,
            String reason,
            @Nullable String ground,
            @Nullable LocalDate decidedOn) {

        public enum Nature {
            SUBSTANCE,
            CORRECTION
        }
    }
}
