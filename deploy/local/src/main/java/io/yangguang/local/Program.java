package io.yangguang.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The four services as their builds leave them. */
enum Program {
    CATALOG("catalog-service", "catalog", Address.CATALOG),
    PUBLICATION("publication-service", "publication", Address.PUBLICATION),
    INSPECTION("inspection-service", "inspection", Address.INSPECTION),
    GATEWAY("gateway", "", Address.GATEWAY);

    /** An AOT cache fits only the flags that it was made with. */
    static final List<String> FLAGS =
            List.of(
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Duser.timezone=Asia/Shanghai",
                    "-Dfile.encoding=UTF-8",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final String folder;
    private final String database;
    private final Address address;

    Program(String folder, String database, Address address) {
        this.folder = folder;
        this.database = database;
        this.address = address;
    }

    /** Folder in the checkout and name of the service. */
    String folder() {
        return folder;
    }

    /** Name of its database, or nothing. */
    String database() {
        return database;
    }

    Address address() {
        return address;
    }

    static Program named(String name) {
        for (Program program : values()) {
            if (program.folder.equals(name) || program.folder.equals(name + "-service")) {
                return program;
            }
        }
        throw new LaunchFailure("There is no service called " + name + ".");
    }

    Path jar(Places places) {
        Path jar = places.root().resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new LaunchFailure(
                    folder + " is not built (no " + jar + "): run ./mvnw package -DskipTests.");
        }
        return jar;
    }

    List<String> command(Places places, List<String> moreFlags) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(FLAGS);
        command.addAll(moreFlags);
        command.addAll(List.of("-jar", jar(places).toString()));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
