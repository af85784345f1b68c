package io.yangguang.publication.redaction.model;

/** What is wrong with markings, and where in the request. */
public record Flaw(String field, String message) {}
