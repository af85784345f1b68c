/** What a transaction says to others: stored with it, relayed to Kafka after it, in order. */
@NullMarked
package io.yangguang.outbox;

import org.jspecify.annotations.NullMarked;
