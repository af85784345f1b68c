package io.yangguang.publication.takedown;

import io.yangguang.inbox.IncomingEvent;
import io.yangguang.inbox.Subscription;
import io.yangguang.outbox.EventJson;
import io.yangguang.publication.PublicationTopics;
import io.yangguang.publication.disclosure.model.Ground;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what became of penalty decisions. Whether that is a duty depends on what is public, which
 * the sweep looks at; the version may not have arrived yet.
 */
@ApplicationScoped
class TakeDownConsumer implements Subscription {

    private static final String RECORD_WITHDRAWN = "io.yangguang.catalog.record-withdrawn.v1";
    private static final String RECORD_CHANGED = "io.yangguang.catalog.record-changed.v1";

    private final TakeDownRows rows;

    TakeDownConsumer(TakeDownRows rows) {
        this.rows = rows;
    }

    @Override
    public String consumer() {
        return "take-down-duties";
    }

    @Override
    public List<String> topics() {
        return List.of(PublicationTopics.RECORDS);
    }

    @Override
    public void apply(List<IncomingEvent> fresh) {
        for (var event : fresh) {
            switch (event.type()) {
                case RECORD_WITHDRAWN -> withdrawn(event);
                case RECORD_CHANGED -> changed(event);
                default -> {
                    // Other facts open no such duty.
                }
            }
        }
    }

    private void withdrawn(IncomingEvent event) {
        var facts = EventJson.read(event.data(), Withdrawn.class);
        put(
                event,
                facts.recordId(),
                facts.version(),
                facts.ground(),
                facts.decidedOn(),
                "PROPOSAL");
    }

    private void changed(IncomingEvent event) {
        var facts = EventJson.read(event.data(), Changed.class);
        var change = facts.change();
        if (change.nature().equals("SUBSTANCE") && facts.version() > 1) {
            put(
                    event,
                    facts.recordId(),
                    facts.version() - 1,
                    change.ground(),
                    change.decidedOn(),
                    "CHANGE");
        }
    }

    private void put(
            IncomingEvent event,
            UUID recordId,
            int upTo,
            @Nullable Ground ground,
            @Nullable LocalDate decidedOn,
            String source) {
        if (ground != null && ground.penalty() && decidedOn != null) {
            rows.insertFact(event.id(), recordId, upTo, ground, decidedOn, source, event.time());
        }
    }

    record Withdrawn(
            UUID recordId, int version, @Nullable Ground ground, @Nullable LocalDate decidedOn) {}

    record Changed(UUID recordId, int version, Change change) {

        record Change(String nature, @Nullable Ground ground, @Nullable LocalDate decidedOn) {}
    }
}
