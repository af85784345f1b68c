package io.yangguang.province;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;

/** Starts the simulator as a process; settings come from the environment, see the README. */
public final class Main {

    private static final Logger LOG = System.getLogger(Main.class.getName());

    private Main() {}

    public static void main(String[] args) {
        Optional<String> secret = setting("YANGGUANG_PROVINCE_SECRET");
        if (secret.isEmpty()) {
            LOG.log(Level.ERROR, "YANGGUANG_PROVINCE_SECRET is not set");
            System.exit(2);
            return;
        }
        int port = Integer.parseInt(setting("YANGGUANG_PORT").orElse("18084"));
        Path folder =
                Path.of(setting("YANGGUANG_DATA_DIR").orElse(".yangguang/province-simulator"));
        String keyId = setting("YANGGUANG_PROVINCE_KEY_ID").orElse("yangguang-local");
        try {
            ProvinceSimulator simulator =
                    ProvinceSimulator.start(port, keyId, secret.get(), folder);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(simulator::close));
            LOG.log(Level.INFO, "province simulator at {0}", simulator.uri());
        } catch (IOException e) {
            LOG.log(Level.ERROR, "cannot start on port " + port + ": " + e.getMessage());
            System.exit(1);
        }
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
