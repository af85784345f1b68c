package io.yangguang.publication.delivery;

import io.yangguang.audit.Audit;
import io.yangguang.publication.delivery.EnqueueHandler.DeliveryQueued;
import io.yangguang.publication.delivery.model.DeliveryState;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import io.yangguang.rest.RowFilter;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Sends a delivery again, at once and under the same id, because a person asks for it. */
@ApplicationScoped
class ResendHandler {

    private final DeliveryRows rows;
    private final DeliveryReader reader;
    private final Audit audit;
    private final SystemClock clock;
    private final Event<DeliveryQueued> queued;

    ResendHandler(
            DeliveryRows rows,
            DeliveryReader reader,
            Audit audit,
            SystemClock clock,
            Event<DeliveryQueued> queued) {
        this.rows = rows;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
        this.queued = queued;
    }

    @Transactional
    void resend(UUID id, RowFilter scope) {
        if (reader.find(id, scope).isEmpty()) {
            throw Problems.notFound("报送").asException();
        }
        DeliveryRow row = rows.lock(id).orElseThrow();
        boolean inLine =
                switch (row.state()) {
                    case DeliveryState.Queued() -> true;
                    case DeliveryState.Sent(_) -> true;
                    case DeliveryState.Contested(_) -> true;
                    case DeliveryState.Refused(_) -> false;
                    case DeliveryState.Superseded(_) -> false;
                    case DeliveryState.Received(_, _) -> false;
                    case DeliveryState.Accepted(_, _) -> false;
                    case DeliveryState.Rejected(_, _) -> false;
                };
        if (!inLine && rows.laterExists(row)) {
            throw Problem.of(409, "later-delivery-exists", "该信息已有更晚的报送，旧版不再重发")
                    .next("重发该信息最近一次报送")
                    .asException();
        }
        rows.resend(id, clock.now());
        audit.record("delivery-resend", "delivery", id.toString(), null, null);
        queued.fire(new DeliveryQueued(id));
    }
}
