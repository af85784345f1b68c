package io.yangguang.inspection.replica;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this context reads of the others' events; anything else in them is passed over. */
final class Facts {

    private Facts() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BodyChanged(
            UUID bodyId,
            int version,
            String divisionCode,
            boolean active,
            List<Name> names,
            List<UUID> predecessors) {

        /** The name that came last; statistics show bodies as they are called now. */
        String currentName() {
            return names.isEmpty() ? bodyId.toString() : names.getLast().name();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Name(String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ItemChanged(
            UUID itemId,
            int version,
            String code,
            String name,
            String fieldCode,
            String fieldName) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CalendarPublished(int year, int edition, long referenceRevision) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RecordVersion(
            UUID recordId,
            int version,
            UUID bodyId,
            String divisionCode,
            String itemCode,
            OffsetDateTime recordedAt,
            @Nullable Change change) {

        boolean opensDuty() {
            return change == null || change.nature().equals("SUBSTANCE");
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(String nature) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Term(
            UUID termId,
            LocalDate dueOn,
            LocalDate earliest,
            LocalDate latest,
            boolean provisional,
            int revision) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ObligationAssessed(
            UUID obligationId,
            UUID recordId,
            int version,
            UUID bodyId,
            String divisionCode,
            UUID itemId,
            String itemCode,
            String title,
            LocalDate formedOn,
            String formedSource,
            boolean triggerMissing,
            int revision,
            Term term) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ObligationClosed(
            UUID obligationId,
            UUID responsibleBodyId,
            String outcome,
            OffsetDateTime closedAt,
            LocalDate dueOn,
            boolean provisional,
            int lateWorkingDays,
            int revision) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Disclosed(UUID recordId, int version, OffsetDateTime at) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record TakeDownOpened(
            UUID dutyId,
            UUID recordId,
            UUID bodyId,
            String divisionCode,
            LocalDate dueOn,
            LocalDate earliest,
            LocalDate latest,
            boolean provisional,
            long revision) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record TakeDownFulfilled(
            UUID dutyId,
            UUID recordId,
            UUID bodyId,
            String divisionCode,
            LocalDate dueOn,
            boolean provisional,
            int lateWorkingDays,
            long revision,
            OffsetDateTime at) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Delivered(
            UUID deliveryId,
            String target,
            UUID recordId,
            int version,
            String act,
            int verdictRevision,
            OffsetDateTime verdictAt) {}
}
