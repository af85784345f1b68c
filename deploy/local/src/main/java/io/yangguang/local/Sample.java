package io.yangguang.local;

/** A few records for the first look, entered through the public API as the demo users. */
final class Sample {

    private Sample() {}

    static void load(Stack stack, Progress progress) {}
}
