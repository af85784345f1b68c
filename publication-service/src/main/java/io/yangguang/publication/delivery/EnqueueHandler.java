package io.yangguang.publication.delivery;

import io.quarkus.arc.All;
import io.yangguang.ids.NameIds;
import io.yangguang.publication.delivery.model.Act;
import io.yangguang.publication.delivery.model.PublishedContent;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Queues pushes inside the publisher's transaction. */
@ApplicationScoped
class EnqueueHandler implements Deliveries {

    private final List<TargetAdapter> targets;
    private final DeliveryRows rows;
    private final SystemClock clock;
    private final Event<DeliveryQueued> queued;

    EnqueueHandler(
            @All List<TargetAdapter> targets,
            DeliveryRows rows,
            SystemClock clock,
            Event<DeliveryQueued> queued) {
        this.targets = targets;
        this.rows = rows;
        this.clock = clock;
        this.queued = queued;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueue(UUID recordId, int version, Act act, PublishedContent content) {
        rows.lockRecord(recordId);
        for (TargetAdapter target : targets) {
            UUID id = idOf(target.target(), recordId, version, act);
            String payload = target.freeze(id, recordId, version, act, content);
            String digest = Digests.sha256(payload.getBytes(StandardCharsets.UTF_8));
            boolean fresh =
                    rows.insert(
                            id,
                            target.target(),
                            recordId,
                            version,
                            act,
                            content,
                            payload,
                            digest,
                            clock.now());
            if (fresh) {
                rows.supersedeRefused(id, target.target(), recordId);
                queued.fire(new DeliveryQueued(id));
            }
        }
    }

    static UUID idOf(String target, UUID recordId, int version, Act act) {
        return NameIds.of(target, recordId.toString(), Integer.toString(version), act.name());
    }

    /** Heard after the commit. */
    record DeliveryQueued(UUID deliveryId) {}
}
