package io.yangguang.publication.redaction.model;

/** An earlier version as it was made public; readers still find it in the public history. */
public record Earlier(int version, String title, String contentType, String content) {}
