package io.yangguang.catalog.attachment;

import io.yangguang.catalog.attachment.model.StoredFile;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.UUID;

/**
 * Keeps bytes under their SHA-256.
 *
 * <p>An upload is invisible until it is finished; its bytes then stay as long as something refers
 * to them. Memory never holds more than a chunk.
 */
interface BlobStore {

    int CHUNK = 1024 * 1024;

    UUID begin(Instant now);

    void append(UUID upload, int seq, byte[] chunk);

    /** Makes the upload visible, or drops it where the same bytes are there already. */
    StoredFile finish(UUID upload, StoredFile file, Instant now);

    void drop(UUID upload);

    void copy(String sha256, OutputStream out) throws IOException;
}
