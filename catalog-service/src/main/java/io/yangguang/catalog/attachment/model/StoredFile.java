package io.yangguang.catalog.attachment.model;

/**
 * A file that is stored.
 *
 * @param mediaType as its bytes tell
 * @param size in bytes
 */
public record StoredFile(String sha256, String mediaType, long size) {}
