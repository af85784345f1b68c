package io.yangguang.publication.open;

import io.yangguang.outbox.EventJson;
import io.yangguang.publication.obligation.model.DutyFacts;
import io.yangguang.publication.obligation.model.DutyTerm;
import io.yangguang.publication.obligation.model.RuleResolution;
import io.yangguang.publication.open.DisclosureView.AttachmentView;
import io.yangguang.publication.open.PublicRows.Standing;
import io.yangguang.publication.open.PublicRows.Text;
import io.yangguang.publication.publicity.Publicities;
import io.yangguang.publication.publicity.PublicityView;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.BodyState;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts together what one page shows. */
@ApplicationScoped
class PublicReader {

    private final PublicRows rows;
    private final RecordVersions records;
    private final Redactions redactions;
    private final Replica replica;
    private final Publicities publicities;

    PublicReader(
            PublicRows rows,
            RecordVersions records,
            Redactions redactions,
            Replica replica,
            Publicities publicities) {
        this.rows = rows;
        this.records = records;
        this.redactions = redactions;
        this.replica = replica;
        this.publicities = publicities;
    }

    Optional<Standing> standing(UUID recordId) {
        return rows.standing(recordId);
    }

    Optional<LocalDate> dueOn(UUID recordId, int version) {
        return rows.dueOn(recordId, version);
    }

    Optional<PublicityView> publicity(UUID recordId, int version, Standing standing) {
        return publicities.of(recordId, version, standing.readableFrom());
    }

    Optional<DisclosureView> version(UUID recordId, int version, Standing standing) {
        return rows.text(recordId, version).map(text -> view(recordId, version, standing, text));
    }

    private DisclosureView view(UUID recordId, int version, Standing standing, Text text) {
        boolean live = version == standing.currentVersion();
        var publicity = publicity(recordId, version, standing);
        return new DisclosureView(
                recordId,
                version,
                live,
                text.title(),
                text.contentType(),
                text.content(),
                redactions.grounds(recordId, version),
                text.bodyId(),
                text.bodyName(),
                text.divisionCode(),
                text.fieldCode(),
                text.fieldName(),
                text.itemCode(),
                text.itemName(),
                text.kind(),
                standing.indexNumber(),
                text.projectCode(),
                fields(text),
                text.formedOn(),
                text.publishedAt(),
                dueOn(recordId, version).orElse(null),
                publicity
                        .map(PublicityView::showUntil)
                        .or(() -> showUntil(recordId, version, text))
                        .orElse(null),
                publicity.orElse(null),
                text.contentHash(),
                rows.attachments(recordId, version).stream()
                        .map(file -> AttachmentView.of(file, live))
                        .toList(),
                rows.versions(recordId, standing.readableFrom()),
                "/open/v1/disclosures/" + recordId + (live ? "" : "/versions/" + version));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Text text) {
        return EventJson.read(EventJson.read(text.fields()), Map.class);
    }

    /**
     * Of what was published before periods were kept; counted from the day of publication; of
     * several the longest.
     */
    private Optional<LocalDate> showUntil(UUID recordId, int version, Text text) {
        return records.find(recordId, version).flatMap(record -> showUntil(record, text));
    }

    private Optional<LocalDate> showUntil(RecordVersion record, Text text) {
        var reference = replica.snapshot();
        if (!reference.hasCalendar()) {
            return Optional.empty();
        }
        boolean regulation =
                reference.body(record.bodyId()).map(BodyState::regulationApplies).orElse(true);
        var published = text.publishedAt().atZone(BusinessClock.ZONE).toLocalDate();
        return RuleResolution.resolve(DutyFacts.of(record), regulation, reference.rules())
                .showAtLeast()
                .stream()
                .map(a -> DutyTerm.of(a.rule(), published, reference.calendar()).term().due())
                .max(Comparator.naturalOrder());
    }
}
