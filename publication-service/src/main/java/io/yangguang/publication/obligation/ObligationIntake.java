package io.yangguang.publication.obligation;

import io.yangguang.publication.record.RecordIntake;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Assesses records as they arrive; one that is ahead of the reference data waits for the sweep. */
@ApplicationScoped
class ObligationIntake implements RecordIntake {
    private final Replica replica;
    private final Assessment assessment;
    private final PublicationRows publications;
    private final StandingRows standings;
    private final FulfilmentHandler fulfilment;

    ObligationIntake(
            Replica replica,
            Assessment assessment,
            PublicationRows publications,
            StandingRows standings,
            FulfilmentHandler fulfilment) {
        this.replica = replica;
        this.assessment = assessment;
        this.publications = publications;
        this.standings = standings;
        this.fulfilment = fulfilment;
    }

    @Override
    public void arrived(List<RecordVersion> versions) {
        if (versions.isEmpty()) {
            return;
        }
        ReferenceSnapshot snapshot = replica.heldStill();
        publications.published(PublicationRows.elsewhere(versions));
        var parts =
                versions.stream()
                        .collect(
                                Collectors.partitioningBy(version ->
                                        version.referenceRevision() > snapshot.revision()));
        standings.put(parts.getOrDefault(true, List.of()), StandingRows.AWAITING, null);
        assessment.assess(parts.getOrDefault(false, List.of()), snapshot);
        versions.stream()
                .filter(version -> version.version() > 1 && !version.publishedElsewhere().isEmpty())
                .forEach(version ->
                        fulfilment.close(version.recordId(), version.version(), snapshot));
    }
}
