package io.yangguang.e2e;

import io.yangguang.local.Places;
import io.yangguang.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The whole suite on real servers and processes, started once for all tests of this module. */
final class Suite {

    /** The rate limits are the gateway's own tests' matter; here one machine plays a city. */
    private static final Map<String, String> UNLIMITED =
            Map.of(
                    "YANGGUANG_GATEWAY_LIMITS_OPEN_PER_SECOND", "100000",
                    "YANGGUANG_GATEWAY_LIMITS_OPEN_BURST", "100000",
                    "YANGGUANG_GATEWAY_LIMITS_TOKEN_PER_SECOND", "100000",
                    "YANGGUANG_GATEWAY_LIMITS_TOKEN_BURST", "100000",
                    "YANGGUANG_GATEWAY_LIMITS_LOGIN_PER_SECOND", "1000",
                    "YANGGUANG_GATEWAY_LIMITS_LOGIN_BURST", "1000");

    private static Stack stack;

    private Suite() {}

    static synchronized Stack stack() {
        if (stack == null) {
            var started = System.nanoTime();
            stack =
                    Stack.in(Places.find())
                            .folder(folder())
                            .freePorts()
                            .withoutFsync()
                            .serviceEnvironment("gateway", UNLIMITED)
                            .start();
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
