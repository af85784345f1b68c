package io.yangguang.publication.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.yangguang.outbox.EventJson;
import io.yangguang.publication.reference.model.BodyState;
import io.yangguang.publication.reference.model.CalendarEdition;
import io.yangguang.publication.reference.model.ChannelState;
import io.yangguang.publication.reference.model.ItemVersion;
import io.yangguang.publication.reference.model.ReferenceFact;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.time.BusinessClock;
import io.yangguang.workingdays.CalendarYear;
import io.yangguang.workingdays.Notice;
import io.yangguang.workingdays.SpecialDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the events of the reference topic. */
final class ReferenceMessages {
    private ReferenceMessages() {}

    /** Empty for a type this service does not know. */
    static Optional<ReferenceFact> read(String type, JsonNode data) {
        return switch (type) {
            case "io.yangguang.catalog.body-changed.v1" ->
                    Optional.of(new ReferenceFact.Body(EventJson.read(data, BodyState.class)));
            case "io.yangguang.catalog.item-changed.v1" ->
                    Optional.of(new ReferenceFact.Item(EventJson.read(data, ItemVersion.class)));
            case "io.yangguang.catalog.rule-changed.v1" ->
                    Optional.of(new ReferenceFact.Rule(EventJson.read(data, RuleVersion.class)));
            case "io.yangguang.catalog.channel-changed.v1" ->
                    Optional.of(
                            new ReferenceFact.Channel(EventJson.read(data, ChannelState.class)));
            case "io.yangguang.catalog.calendar-published.v1" ->
                    Optional.of(
                            new ReferenceFact.Calendar(
                                    EventJson.read(data, CalendarPublished.class).toEdition()));
            default -> Optional.empty();
        };
    }

    static long revision(JsonNode data) {
        return data.path("referenceRevision").asLong();
    }

    /** The notice's parts may be missing in the event; the calendar wants them all. */
    record CalendarPublished(
            long referenceRevision,
            int year,
            int edition,
            NoticePart notice,
            List<SpecialDay> days,
            Instant publishedAt) {

        record NoticePart(
                @Nullable String number,
                @Nullable String title,
                @Nullable String url,
                @Nullable LocalDate issuedOn) {}

        CalendarEdition toEdition() {
            LocalDate entered = LocalDate.ofInstant(publishedAt, BusinessClock.ZONE);
            Notice full =
                    new Notice(
                            Objects.requireNonNullElse(notice.number(), ""),
                            Objects.requireNonNullElse(notice.title(), ""),
                            Objects.requireNonNullElse(notice.url(), ""),
                            Objects.requireNonNullElse(notice.issuedOn(), entered));
            return new CalendarEdition(
                    new CalendarYear(year, edition, full, days), referenceRevision);
        }
    }
}
