package io.yangguang.catalog.reemission;

import io.yangguang.audit.Audit;
import io.yangguang.catalog.record.RecordArchive;
import io.yangguang.catalog.record.RecordArchive.Place;
import io.yangguang.catalog.record.RecordArchive.Said;
import io.yangguang.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Appends old events to the outbox again, a page in a transaction. */
@ApplicationScoped
class RepeatHandler {

    /** Each may carry 256 KiB of content. */
    private static final int PAGE = 50;

    private final RecordArchive archive;
    private final Outbox outbox;
    private final Audit audit;

    RepeatHandler(RecordArchive archive, Outbox outbox, Audit audit) {
        this.archive = archive;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    void begin(String what) {
        audit.record("record.re-emission", "record", what, null, null);
    }

    @Transactional
    int repeat(UUID record) {
        return append(archive.of(record)).size();
    }

    @Transactional
    List<Said> versionsAfter(Place place) {
        return page(archive::versionsAfter, place);
    }

    @Transactional
    List<Said> withdrawalsAfter(Place place) {
        return page(archive::withdrawalsAfter, place);
    }

    private List<Said> page(BiFunction<Place, Integer, List<Said>> read, Place place) {
        return append(read.apply(place, PAGE));
    }

    private List<Said> append(List<Said> said) {
        if (!said.isEmpty()) {
            outbox.appendAll(said.stream().map(Said::event).toList());
        }
        return said;
    }
}
