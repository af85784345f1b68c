package io.yangguang.catalog.reference.model;

/**
 * Why a value cannot be taken.
 *
 * @param field path of the field in the request
 * @param message in Chinese, for the person who sent it
 */
public record Doubt(String field, String message) {}
