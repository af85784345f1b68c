package io.yangguang.publication.record;

import io.yangguang.inbox.IncomingEvent;
import io.yangguang.inbox.Subscription;
import io.yangguang.outbox.EventJson;
import io.yangguang.publication.PublicationTopics;
import io.yangguang.publication.record.RecordRows.Arrival;
import io.yangguang.publication.record.model.RecordVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Set;

/** Takes in record versions; gaps and late versions are lawful, each is stored once. */
@ApplicationScoped
class RecordConsumer implements Subscription {
    private static final Set<String> TYPES =
            Set.of(
                    "io.yangguang.catalog.record-formed.v1",
                    "io.yangguang.catalog.record-changed.v1");

    private final RecordRows rows;
    private final Instance<RecordIntake> intakes;

    RecordConsumer(RecordRows rows, Instance<RecordIntake> intakes) {
        this.rows = rows;
        this.intakes = intakes;
    }

    @Override
    public String consumer() {
        return "records";
    }

    @Override
    public List<String> topics() {
        return List.of(PublicationTopics.RECORDS);
    }

    @Override
    public void apply(List<IncomingEvent> fresh) {
        List<Arrival> arrivals =
                fresh.stream()
                        .filter(event -> TYPES.contains(event.type()))
                        .map(RecordConsumer::read)
                        .toList();
        if (arrivals.isEmpty()) {
            return;
        }
        List<RecordVersion> stored = rows.insert(arrivals).stream().map(Arrival::record).toList();
        intakes.forEach(intake -> intake.arrived(stored));
    }

    private static Arrival read(IncomingEvent event) {
        RecordVersion record = EventJson.read(event.data(), RecordVersion.class);
        record.formed();
        return new Arrival(record, event.data().toString());
    }
}
