package io.yangguang.publication.redaction.model;

/**
 * A piece of text to be removed.
 *
 * @param from offset of the first code point, from 0, in the original text
 * @param to offset after the last one
 * @param ground the article by which it is not public; goes out
 * @param reason in words, for the approver; stays inside
 */
public record Span(int from, int to, String ground, String reason, Mark mark) {}
