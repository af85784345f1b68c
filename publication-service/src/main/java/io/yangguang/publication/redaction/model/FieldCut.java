package io.yangguang.publication.redaction.model;

/**
 * A structured field to be removed.
 *
 * @param path JSON pointer (RFC 6901) into the fields of the original
 * @param keepKey whether its key stays, with the mark for a value; else it is absent altogether
 */
public record FieldCut(String path, boolean keepKey, String ground, String reason) {}
