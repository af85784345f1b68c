package io.yangguang.catalog.record.model;

/**
 * A file of a record.
 *
 * @param size in bytes
 */
public record Attachment(String name, String mediaType, long size, String sha256) {}
