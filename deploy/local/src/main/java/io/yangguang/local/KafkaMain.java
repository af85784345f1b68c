package io.yangguang.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** The broker's process: formats its folder once, then serves until it is told to stop. */
final class KafkaMain {

    private KafkaMain() {}

    public static void main(String[] args) throws Exception {
        Path settings = Path.of(args[0]);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(settings, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        String folder = properties.getProperty("log.dirs");
        format(folder, settings.resolveSibling("ready"));

        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        server.awaitShutdown();
    }

    /** Without the marker an earlier formatting broke off, so it is done again from nothing. */
    private static void format(String folder, Path ready) throws Exception {
        if (Files.exists(ready)) {
            return;
        }
        Folders.delete(Path.of(folder));
        new Formatter()
                .setPrintStream(new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder)
                .addDirectory(folder)
                .setIgnoreFormatted(true)
                .run();
        write(ready);
    }

    private static void write(Path ready) throws IOException {
        Files.writeString(ready, "formatted\n");
    }
}
