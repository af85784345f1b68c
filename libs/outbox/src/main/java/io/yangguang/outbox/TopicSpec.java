package io.yangguang.outbox;

import java.time.Duration;

/**
 * A topic as it is created when it is missing.
 *
 * @param compacted keeps the last event of each key for ever; else all are kept for the retention
 */
public record TopicSpec(String name, int partitions, boolean compacted, Duration retention) {}
