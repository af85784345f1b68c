package io.yangguang.inspection.parked;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yangguang.audit.Audit;
import io.yangguang.inbox.ParkedEvent;
import io.yangguang.inbox.ParkedEvents;
import io.yangguang.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists parked events and applies one again. */
@ApplicationScoped
class ParkedEventHandler {
    private final ParkedEvents parked;
    private final Audit audit;

    ParkedEventHandler(ParkedEvents parked, Audit audit) {
        this.parked = parked;
        this.audit = audit;
    }

    List<ParkedEvent> list(@Nullable UUID after, int limit) {
        return parked.list(after == null ? null : after.toString(), limit);
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
                    .next("查看搁置原因，修正来源后再试，或请来源重发。")
                    .asException();
        }
        QuarkusTransaction.requiringNew()
                .run(() ->
                        audit.record(
                                "parked-event.replay", "parked-event", id.toString(), null, null));
    }
}
