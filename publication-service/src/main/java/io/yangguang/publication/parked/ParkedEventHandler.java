package io.yangguang.publication.parked;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yangguang.audit.Audit;
import io.yangguang.inbox.ParkedEvent;
import io.yangguang.inbox.ParkedEvents;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists parked events and applies one again. */
@ApplicationScoped
class ParkedEventHandler {
    private final ParkedEvents parked;
    private final Redactions redactions;
    private final Audit audit;

    ParkedEventHandler(ParkedEvents parked, Redactions redactions, Audit audit) {
        this.parked = parked;
        this.redactions = redactions;
        this.audit = audit;
    }

    /** Of a record with a sealed redaction the data is not shown: it holds the original. */
    List<ParkedEvent> list(@Nullable UUID after, int limit) {
        var events = parked.list(after == null ? null : after.toString(), limit);
        var sealed =
                redactions.sealedAmong(
                        events.stream().flatMap(event -> subject(event).stream()).toList());
        return events.stream()
                .map(event ->
                        subject(event).filter(sealed::contains).isPresent()
                                ? withoutData(event)
                                : event)
                .toList();
    }

    private static Optional<UUID> subject(ParkedEvent event) {
        try {
            return Optional.of(UUID.fromString(event.subject()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ParkedEvent withoutData(ParkedEvent event) {
        return new ParkedEvent(
                event.id(),
                event.consumer(),
                event.eventId(),
                event.type(),
                event.subject(),
                "原件已封存，原因不予显示",
                event.attempts(),
                event.parkedAt(),
                "{\"sealed\":true}");
    }

    void replay(UUID id) {
        try {
            parked.replay(id);
        } catch (NoSuchElementException e) {
            throw Problems.notFound("搁置事件").asException();
        } catch (RuntimeException e) {
            Log.warnf(e, "Parked event %s failed again", id);
            throw Problems.conflict("replay-failed", "重新处理失败")
                    .detail("事件仍被搁置，原因已更新。")
                    .next("查看搁置原因，修正参照数据或来源后再试。")
                    .asException();
        }
        QuarkusTransaction.requiringNew()
                .run(() ->
                        audit.record(
                                "parked-event.replay", "parked-event", id.toString(), null, null));
    }
}
