package io.yangguang.publication.review;

import java.time.Instant;

/**
 * The document of an outside OA in which a decision was made.
 *
 * @param client the OA's service client
 * @param signedAt when it was signed there
 */
record OaDocument(String client, String number, Instant signedAt) {}
