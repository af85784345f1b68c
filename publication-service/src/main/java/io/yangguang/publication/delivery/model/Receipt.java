package io.yangguang.publication.delivery.model;

import java.time.Instant;

/**
 * The receiver's word on which bytes it received. It is no verdict.
 *
 * @param digest SHA-256 of what was received, lower-case hex
 * @param evidence the text that the receiver signed and its signature, kept as they came
 */
public record Receipt(String receiptId, Instant receivedAt, String digest, String evidence) {}
