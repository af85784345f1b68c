package io.yangguang.e2e;

import io.yangguang.local.Places;
import io.yangguang.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The whole suite on real servers and processes, started once for all tests of this module. */
final class Suite {

    private static Stack stack;

    private Suite() {}

    static synchronized Stack stack() {
        if (stack == null) {
            var started = System.nanoTime();
            stack = Stack.in(Places.find()).folder(folder()).freePorts().withoutFsync().start();
            var seconds = (System.nanoTime() - started) / 1_000_000_000;
            System.out.println("The suite is up after " + seconds + " s at " + stack.gatewayUrl());
            Runtime.getRuntime().addShutdownHook(new Thread(stack::discard));
        }
        return stack;
    }

    /** Traversable for PostgreSQL's own user. */
    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("yangguang-e2e-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
