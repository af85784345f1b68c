package io.yangguang.outbox;

/** A place at which a test lets the process die. */
interface CrashPoint {

    /** Handed to Kafka, acknowledgement not seen. */
    String BEFORE_ACK = "before-ack";

    /** Acknowledged by Kafka, rows still there. */
    String AFTER_ACK = "after-ack";

    CrashPoint NONE = _ -> {};

    void reached(String name);
}
