package io.yangguang.rest;

/**
 * What is wrong with one field.
 *
 * @param field path in the names of the JSON document, {@code items[0].title}; {@code $} is the
 *     whole body
 * @param message Chinese, shown to people
 */
public record FieldError(String field, String message) {}
