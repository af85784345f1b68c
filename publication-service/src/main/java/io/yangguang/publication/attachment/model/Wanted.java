package io.yangguang.publication.attachment.model;

/**
 * An attachment that a record version has: {@code sha256} in lower-case hex, {@code size} in bytes.
 */
public record Wanted(String sha256, long size) {}
