package io.yangguang.catalog.attachment;

import io.yangguang.catalog.attachment.model.FileHead;
import io.yangguang.catalog.attachment.model.StoredFile;
import io.yangguang.catalog.marking.MarkGate;
import io.yangguang.rest.Problem;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Streams an upload into the store, a chunk at a time, and drops it when something is wrong. */
@ApplicationScoped
class Uploads {

    static final long LIMIT = 50L * 1024 * 1024;

    private final BlobStore store;
    private final MarkGate gate;
    private final SystemClock clock;

    Uploads(BlobStore store, MarkGate gate, SystemClock clock) {
        this.store = store;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * @param declared the media type that the sender says
     */
    StoredFile receive(InputStream bytes, String declared) throws IOException {
        UUID upload = store.begin(clock.now());
        boolean finished = false;
        try {
            StoredFile file = store(upload, bytes, declared);
            finished = true;
            return store.finish(upload, file, clock.now());
        } finally {
            if (!finished) {
                store.drop(upload);
            }
        }
    }

    private StoredFile store(UUID upload, InputStream bytes, String declared) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BlobStore.CHUNK];
        long size = 0;
        String mediaType = "text/plain";
        TextScan scan = TextScan.NONE;
        for (int seq = 0; ; seq++) {
            int length = bytes.readNBytes(buffer, 0, buffer.length);
            if (seq == 0) {
                byte[] first = Arrays.copyOf(buffer, length);
                mediaType = new FileHead(first, length).mediaType(declared);
                scan = TextScan.of(first, gate);
            }
            if (length == 0) {
                break;
            }
            size += length;
            if (size > LIMIT) {
                throw tooLarge().asException();
            }
            if (scan.marked(buffer, length)) {
                throw MarkGate.problem("file").asException();
            }
            digest.update(buffer, 0, length);
            store.append(upload, seq, Arrays.copyOf(buffer, length));
        }
        return new StoredFile(HexFormat.of().formatHex(digest.digest()), mediaType, size);
    }

    static Problem tooLarge() {
        return Problem.of(413, "attachment-too-large", "附件超过 50 MiB").detail("请压缩或拆分后上传。");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
