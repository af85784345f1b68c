package io.yangguang.publication.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import io.yangguang.inbox.IncomingEvent;
import io.yangguang.inbox.Subscription;
import io.yangguang.publication.PublicationTopics;
import io.yangguang.publication.attachment.model.Wanted;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes the attachments of every record version that arrives, so that they are here before it is
 * published.
 */
@ApplicationScoped
class AttachmentConsumer implements Subscription {

    private final AttachmentRows rows;
    private final SystemClock clock;

    AttachmentConsumer(AttachmentRows rows, SystemClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String consumer() {
        return "attachments";
    }

    @Override
    public List<String> topics() {
        return List.of(PublicationTopics.RECORDS);
    }

    @Override
    public void apply(List<IncomingEvent> fresh) {
        var wanted = new ArrayList<Wanted>();
        for (var event : fresh) {
            for (JsonNode attachment : event.data().path("attachments")) {
                wanted.add(
                        new Wanted(
                                attachment.path("sha256").asText(),
                                attachment.path("size").asLong()));
            }
        }
        if (!wanted.isEmpty()) {
            rows.want(wanted, clock.now());
        }
    }
}
