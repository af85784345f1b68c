package io.yangguang.publication.attachment;

import io.yangguang.publication.attachment.model.Wanted;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps the list of wanted attachments and takes fetched bytes in. */
@ApplicationScoped
class AttachmentHandler implements Attachments {

    private final AttachmentRows rows;
    private final Blobs blobs;
    private final SystemClock clock;

    AttachmentHandler(AttachmentRows rows, Blobs blobs, SystemClock clock) {
        this.rows = rows;
        this.blobs = blobs;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Wanted> missing(List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var copied = rows.copied(wanted.stream().map(Wanted::sha256).toList());
        var missing = wanted.stream().filter(w -> !copied.contains(w.sha256())).toList();
        if (!missing.isEmpty()) {
            rows.want(missing, clock.now());
        }
        return missing;
    }

    @Transactional(rollbackOn = Exception.class)
    void store(String sha256, Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            blobs.store(sha256, bytes);
        }
        rows.copied(sha256, clock.now());
    }
}
