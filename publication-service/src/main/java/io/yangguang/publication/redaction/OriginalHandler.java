package io.yangguang.publication.redaction;

import io.yangguang.audit.Audit;
import io.yangguang.ids.Ids;
import io.yangguang.publication.Reach;
import io.yangguang.publication.attachment.Blobs;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Attachment;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives an original out to be read, and keeps who read it and what for. */
@ApplicationScoped
class OriginalHandler {

    private final ReadingRows rows;
    private final RecordVersions records;
    private final Blobs blobs;
    private final Reach reach;
    private final Ids ids;
    private final BusinessClock clock;
    private final Audit audit;

    OriginalHandler(
            ReadingRows rows,
            RecordVersions records,
            Blobs blobs,
            Reach reach,
            Ids ids,
            BusinessClock clock,
            Audit audit) {
        this.rows = rows;
        this.records = records;
        this.blobs = blobs;
        this.reach = reach;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    Optional<RecordVersion> read(UUID recordId, int version, String purpose, Caller caller) {
        var found = reached(recordId, version, caller);
        found.ifPresent(_ -> keep(recordId, version, null, purpose, caller));
        return found;
    }

    /** The file, once its bytes are here. */
    @Transactional
    Optional<Attachment> readFile(
            UUID recordId, int version, String sha256, String purpose, Caller caller) {
        var found =
                reached(recordId, version, caller).stream()
                        .flatMap(record -> record.attachments().stream())
                        .filter(file -> file.sha256().equals(sha256))
                        .filter(file -> blobs.size(sha256).isPresent())
                        .findFirst();
        found.ifPresent(_ -> keep(recordId, version, sha256, purpose, caller));
        return found;
    }

    private void keep(
            UUID recordId, int version, @Nullable String sha256, String purpose, Caller caller) {
        rows.insert(
                new Reading(
                        ids.next(),
                        recordId,
                        version,
                        sha256,
                        purpose,
                        caller.subject(),
                        caller.userName(),
                        clock.now()));
        audit.record(
                "original.read",
                "original",
                recordId + "/" + version + (sha256 == null ? "" : "/" + sha256),
                null,
                null);
    }

    Optional<RecordVersion> reached(UUID recordId, int version, Caller caller) {
        return records.find(recordId, version)
                .filter(record -> reach.covers(caller, record.bodyId(), record.divisionCode()));
    }
}
