package io.yangguang.publication.reference;

import io.yangguang.inbox.IncomingEvent;
import io.yangguang.inbox.Subscription;
import io.yangguang.publication.PublicationTopics;
import io.yangguang.publication.reference.ReferenceRows.Position;
import io.yangguang.publication.reference.model.ReferenceFact;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;

/** Takes over the reference topic; each key moves forward only, so late replays are harmless. */
@ApplicationScoped
class ReferenceConsumer implements Subscription {
    private final ReferenceRows rows;
    private final Replica replica;
    private final Instance<ReferenceListener> listeners;

    ReferenceConsumer(ReferenceRows rows, Replica replica, Instance<ReferenceListener> listeners) {
        this.rows = rows;
        this.replica = replica;
        this.listeners = listeners;
    }

    @Override
    public String consumer() {
        return "reference";
    }

    @Override
    public List<String> topics() {
        return List.of(PublicationTopics.REFERENCE);
    }

    @Override
    public void apply(List<IncomingEvent> fresh) {
        rows.lockForWriting();
        ReferenceSnapshot before = replica.refreshed();
        long revision =
                fresh.stream()
                        .mapToLong(event -> ReferenceMessages.revision(event.data()))
                        .max()
                        .orElse(0);
        Position position = rows.advance(revision);
        List<ReferenceFact> changed = new ArrayList<>();
        for (IncomingEvent event : fresh) {
            ReferenceMessages.read(event.type(), event.data())
                    .filter(fact -> put(fact, event, position.change()))
                    .ifPresent(changed::add);
        }
        ReferenceSnapshot after = before.with(position.revision(), position.change(), changed);
        var change = new ReferenceChange(before, after, changed);
        listeners.forEach(listener -> listener.changed(change));
    }

    private boolean put(ReferenceFact fact, IncomingEvent event, long change) {
        return rows.put(
                fact, event.type(), event.data(), ReferenceMessages.revision(event.data()), change);
    }
}
