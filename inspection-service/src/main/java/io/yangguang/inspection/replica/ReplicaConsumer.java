package io.yangguang.inspection.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.yangguang.inbox.IncomingEvent;
import io.yangguang.inbox.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Keeps what the other contexts say: everything, since inspection looks at the whole. */
@ApplicationScoped
class ReplicaConsumer implements Subscription {

    private final ReplicaRows rows;
    private final TakeDownRows takeDowns;
    private final ObjectMapper json =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);

    ReplicaConsumer(ReplicaRows rows, TakeDownRows takeDowns) {
        this.rows = rows;
        this.takeDowns = takeDowns;
    }

    @Override
    public String consumer() {
        return "replica";
    }

    @Override
    public List<String> topics() {
        return List.of(
                EventTypes.REFERENCE,
                EventTypes.RECORDS,
                EventTypes.TERMS,
                EventTypes.OBLIGATIONS,
                EventTypes.DISCLOSURES,
                EventTypes.DELIVERIES);
    }

    /** Runs of the same type go to the database together; the order between runs is kept. */
    @Override
    public void apply(List<IncomingEvent> fresh) {
        var run = new ArrayList<IncomingEvent>();
        for (var event : fresh) {
            if (!run.isEmpty() && !run.getFirst().type().equals(event.type())) {
                applyRun(run);
                run.clear();
            }
            run.add(event);
        }
        if (!run.isEmpty()) {
            applyRun(run);
        }
    }

    private void applyRun(List<IncomingEvent> run) {
        switch (run.getFirst().type()) {
            case EventTypes.BODY_CHANGED -> rows.bodies(read(run, Facts.BodyChanged.class));
            case EventTypes.ITEM_CHANGED -> rows.items(read(run, Facts.ItemChanged.class));
            case EventTypes.CALENDAR_PUBLISHED -> run.forEach(this::calendar);
            case EventTypes.RECORD_FORMED, EventTypes.RECORD_CHANGED ->
                    rows.records(read(run, Facts.RecordVersion.class));
            case EventTypes.TERM_COMPUTED -> rows.terms(read(run, Facts.Term.class));
            case EventTypes.OBLIGATION_ASSESSED ->
                    rows.obligations(read(run, Facts.ObligationAssessed.class));
            case EventTypes.OBLIGATION_CLOSED ->
                    rows.closures(read(run, Facts.ObligationClosed.class));
            case EventTypes.DISCLOSED, EventTypes.CORRECTED ->
                    rows.disclosed(read(run, Facts.Disclosed.class));
            case EventTypes.WITHDRAWN -> rows.withdrawn(read(run, Facts.Disclosed.class));
            case EventTypes.TAKE_DOWN_OPENED ->
                    takeDowns.opened(read(run, Facts.TakeDownOpened.class));
            case EventTypes.TAKE_DOWN_FULFILLED ->
                    takeDowns.fulfilled(read(run, Facts.TakeDownFulfilled.class));
            case EventTypes.DELIVERY_ACCEPTED ->
                    rows.deliveries(read(run, Facts.Delivered.class), "ACCEPTED");
            case EventTypes.DELIVERY_REJECTED ->
                    rows.deliveries(read(run, Facts.Delivered.class), "REJECTED");
            default -> {
                // Rules and channels are not this context's concern; new types are lawful.
            }
        }
    }

    private void calendar(IncomingEvent event) {
        rows.calendar(read(event, Facts.CalendarPublished.class), event.data().toString());
    }

    private <T> List<T> read(List<IncomingEvent> events, Class<T> type) {
        return events.stream().map(event -> read(event, type)).toList();
    }

    private <T> T read(IncomingEvent event, Class<T> type) {
        try {
            return json.treeToValue(event.data(), type);
        } catch (JsonMappingException e) {
            // The value itself stays out of the reason: reasons are logged, values may be secret.
            throw new IllegalArgumentException(
                    "Expected the data of "
                            + event.type()
                            + ", but not at "
                            + e.getPathReference());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected the data of " + event.type());
        }
    }
}
