package io.yangguang.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST resource method: a request that is repeated with the same {@code Idempotency-Key} is
 * answered from the first one's answer and not carried out again. The header is optional, 1 to 200
 * visible ASCII characters; keys belong to the caller (client and subject) and the path.
 *
 * <ul>
 *   <li>same key, same body: the stored status, body, {@code Location} and {@code ETag}, with
 *       {@code Idempotency-Replayed: true}, for 30 days;
 *   <li>same key, other body: 422 {@code idempotency-key-reused};
 *   <li>same key while the first request runs: 409 {@code idempotency-key-in-use} with {@code
 *       Retry-After};
 *   <li>an answer that is not 2xx frees the key and leaves nothing behind.
 * </ul>
 *
 * <p>The key is claimed, and the answer stored, in transactions of their own, before and after the
 * command's. When the process dies in between, the key is free again after the lease (two minutes)
 * and the command runs a second time, so the command itself must bear that: by a UNIQUE constraint,
 * a version, or its state.
 *
 * <p>For blocking methods (also on virtual threads) with bodies that fit into memory; not for
 * streams.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
