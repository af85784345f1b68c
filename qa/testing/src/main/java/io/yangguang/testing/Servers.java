package io.yangguang.testing;

import io.yangguang.local.Database;
import io.yangguang.local.LocalKafka;
import io.yangguang.local.LocalPostgres;
import io.yangguang.local.Places;
import io.yangguang.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** One PostgreSQL and one Kafka per test JVM, started when first asked for, gone with the JVM. */
public final class Servers {

    private Servers() {}

    /** The database with its two roles; made if it is not there. */
    public static Database database(String name) {
        String url =
                Shared.once(
                        "postgres",
                        () -> {
                            var settings =
                                    new LocalPostgres.Settings(
                                            folder("postgres"),
                                            Ports.free(),
                                            false,
                                            Servers::password);
                            LocalPostgres server = LocalPostgres.start(Places.find(), settings);
                            atExit(server::discard);
                            return server.jdbcUrl("postgres");
                        });
        String server = url.substring(0, url.lastIndexOf('/'));
        Shared.once(
                "database." + name,
                () -> LocalPostgres.createDatabase(server, Servers::password, name).url());
        String owner = name + "_owner";
        return new Database(
                name, server + "/" + name, name, password(name), owner, password(owner));
    }

    /** Bootstrap address of the broker. */
    public static String kafka() {
        return Shared.once(
                "kafka",
                () -> {
                    LocalKafka broker =
                            LocalKafka.start(
                                    Places.find(), folder("kafka"), Ports.free(), Ports.free());
                    atExit(broker::discard);
                    return broker.bootstrap();
                });
    }

    private static String password(String role) {
        return role + "-test";
    }

    private static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory("yangguang-" + name + "-");
            // PostgreSQL runs as another user when we are root.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void atExit(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(action));
    }
}
