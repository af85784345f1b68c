package io.yangguang.publication.obligation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yangguang.audit.Audit;
import io.yangguang.outbox.Outbox;
import io.yangguang.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells terms and obligations anew from the tables. Event ids are those of the first telling, so a
 * consumer that has them ignores them.
 */
@ApplicationScoped
class ReemissionHandler {
    private static final int CHUNK = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    private final TermRows terms;
    private final ObligationRows obligations;
    private final Outbox outbox;
    private final Audit audit;

    ReemissionHandler(TermRows terms, ObligationRows obligations, Outbox outbox, Audit audit) {
        this.terms = terms;
        this.obligations = obligations;
        this.outbox = outbox;
        this.audit = audit;
    }

    record Told(long terms, long obligations) {}

    Told tell(boolean allTerms, boolean allObligations) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        audit.record(
                                "re-emission", "publication", "terms,obligations", null, null));
        return new Told(
                allTerms ? inChunks(this::tellTerms) : 0,
                allObligations ? inChunks(this::tellObligations) : 0);
    }

    private record Chunk(int size, UUID last) {}

    /** Each chunk is a transaction of its own: a million obligations do not hold one open. */
    private static long inChunks(Function<UUID, Chunk> tell) {
        long told = 0;
        Chunk chunk = new Chunk(0, FIRST);
        do {
            UUID after = chunk.last();
            chunk = QuarkusTransaction.requiringNew().call(() -> tell.apply(after));
            told += chunk.size();
        } while (chunk.size() == CHUNK);
        return told;
    }

    private Chunk tellTerms(UUID after) {
        List<TermRow> chunk = terms.after(after, CHUNK);
        outbox.appendAll(chunk.stream().map(term -> ObligationMessages.computed(term)).toList());
        return new Chunk(chunk.size(), chunk.isEmpty() ? after : chunk.getLast().id());
    }

    private Chunk tellObligations(UUID after) {
        List<ObligationRow> chunk = obligations.after(after, CHUNK);
        Map<UUID, TermRow> byId =
                terms.find(chunk.stream().map(ObligationRow::termId).distinct().toList()).stream()
                        .collect(Collectors.toMap(TermRow::id, Function.identity()));
        List<OutgoingEvent> events = new ArrayList<>();
        for (ObligationRow duty : chunk) {
            @Nullable Closing closing = duty.closing();
            TermRow term = Objects.requireNonNull(byId.get(duty.termId()));
            int assessed = closing == null ? duty.revision() : duty.revision() - 1;
            events.add(ObligationMessages.assessed(duty, term, assessed));
            if (closing != null) {
                events.add(ObligationMessages.closed(duty, closing));
            }
        }
        outbox.appendAll(events);
        return new Chunk(chunk.size(), chunk.isEmpty() ? after : chunk.getLast().id());
    }
}
