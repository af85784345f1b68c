package io.yangguang.publication.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;

/** Bytes by their SHA-256: PostgreSQL now, an object store later. */
public interface Blobs {

    /** The size in bytes; empty when the bytes are not here. */
    OptionalLong size(String sha256);

    /** Writes all bytes; no connection is held while the receiver is slow. */
    void copyTo(String sha256, OutputStream out) throws IOException;

    /** Stores verified bytes whole or not at all; the same bytes a second time change nothing. */
    void store(String sha256, InputStream bytes) throws IOException;
}
