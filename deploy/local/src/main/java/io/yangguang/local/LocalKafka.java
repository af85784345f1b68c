package io.yangguang.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A real Kafka broker (KRaft, one node) in a small JVM of its own, on loopback only. */
public final class LocalKafka implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    static final List<String> FLAGS =
            List.of(
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                    "-Dorg.slf4j.simpleLogger.showDateTime=true",
                    "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                    "-Djava.awt.headless=true",
                    "-Duser.timezone=Asia/Shanghai",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private final int port;
    private final Path folder;
    private final Child child;

    private LocalKafka(int port, Path folder, Child child) {
        this.port = port;
        this.folder = folder;
        this.child = child;
    }

    /** Starts it and returns when the broker accepts connections. */
    public static LocalKafka start(Places places, Path folder, int port, int controllerPort) {
        return start(
                places,
                folder,
                port,
                controllerPort,
                folder.resolve("kafka.log"),
                List.of(),
                child -> child);
    }

    /**
     * @param adopt hears of the child before it is ready, to be able to stop it
     */
    static LocalKafka start(
            Places places,
            Path folder,
            int port,
            int controllerPort,
            Path log,
            List<String> moreFlags,
            UnaryOperator<Child> adopt) {
        try {
            Files.createDirectories(folder);
            stopOrphan(folder);
            Path settings = folder.resolve("server.properties");
            Files.writeString(settings, settings(folder, port, controllerPort));
            Child child =
                    adopt.apply(
                            Child.start(
                                    "Kafka",
                                    ServerUser.SAME,
                                    command(places, settings, moreFlags),
                                    Map.of(),
                                    folder,
                                    log,
                                    Child.Signal.TERM));
            Files.writeString(pidFile(folder), Long.toString(child.pid()));
            LocalKafka kafka = new LocalKafka(port, folder, child);
            try {
                Patience.until(child, START, () -> Ports.answers(port));
            } catch (LaunchFailure e) {
                kafka.close();
                throw e;
            }
            return kafka;
        } catch (IOException e) {
            throw new LaunchFailure("Cannot prepare " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("kafka.pid");
    }

    private static void stopOrphan(Path folder) throws IOException {
        Path file = pidFile(folder);
        if (Files.exists(file)) {
            Signals.find(Long.parseLong(Files.readString(file).strip()), List.of(folder.toString()))
                    .ifPresent(orphan -> Signals.end(orphan, Duration.ofSeconds(10)));
        }
    }

    private static List<String> command(Places places, Path settings, List<String> moreFlags) {
        List<String> command = new ArrayList<>();
        command.add(Program.java());
        command.addAll(FLAGS);
        command.addAll(moreFlags);
        command.addAll(
                List.of(
                        "-cp",
                        ownClasses() + ":" + places.dist().resolve("kafka/lib") + "/*",
                        "io.yangguang.local.KafkaMain",
                        settings.toString()));
        return command;
    }

    /** The jar, or in the reactor the folder, that this class comes from. */
    static Path ownClasses() {
        try {
            return Path.of(
                    LocalKafka.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String settings(Path folder, int port, int controllerPort) {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=PLAINTEXT
        log.dirs=%3$s/log
        auto.create.topics.enable=false
        num.partitions=1
        default.replication.factor=1
        offsets.topic.num.partitions=4
        offsets.topic.replication.factor=1
        transaction.state.log.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        num.network.threads=2
        num.io.threads=4
        log.cleaner.dedupe.buffer.size=16777216
        """
                .formatted(port, controllerPort, folder.toAbsolutePath());
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public Child child() {
        return child;
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(20));
    }

    /** Kills it and removes its folder: for tests. */
    public void discard() {
        child.kill();
        if (Files.exists(folder)) {
            Folders.delete(folder);
        }
    }
}
