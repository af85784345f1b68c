package io.yangguang.local;

/** Makes missing AOT caches when everything is up and idle. */
final class Training {

    Training(Stack stack) {}

    void begin() {}
}
