package io.yangguang.outbox;

/** What the relay of this process does. */
sealed interface RelayState {

    record Starting() implements RelayState {}

    /** Another process relays; this one takes over when it ends. */
    record Following() implements RelayState {}

    record Leading() implements RelayState {}

    record Failing(String where, String why) implements RelayState {}

    record Stopped() implements RelayState {}
}
