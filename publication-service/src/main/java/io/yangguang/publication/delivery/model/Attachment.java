package io.yangguang.publication.delivery.model;

/**
 * An attachment as the receiver learns of it; {@code sha256} is in lower-case hex, {@code size} in
 * bytes.
 */
public record Attachment(String name, String mediaType, long size, String sha256) {}
