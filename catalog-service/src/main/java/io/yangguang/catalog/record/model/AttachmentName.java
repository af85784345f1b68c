package io.yangguang.catalog.record.model;

/** An uploaded file under the name it has in this record. */
public record AttachmentName(String sha256, String name) {}
