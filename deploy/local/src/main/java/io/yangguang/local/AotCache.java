package io.yangguang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JVM's ahead-of-time cache of one program. It only saves time: the JVM ignores one that does not
 * fit, and none at all is fine.
 */
record AotCache(String name, Path file) {

    static AotCache of(Places places, Program program) {
        Path app = program.jar(places).resolveSibling("");
        return keyed(places, program.folder(), List.of(app), Program.FLAGS);
    }

    static AotCache keycloak(Places places, Path home) {
        return keyed(places, "keycloak", List.of(home.resolve("lib")), LocalKeycloak.FLAGS);
    }

    static AotCache kafka(Places places) {
        return keyed(
                places,
                "kafka",
                List.of(places.dist().resolve("kafka/lib"), LocalKafka.ownClasses()),
                LocalKafka.FLAGS);
    }

    /** The key: every jar's path, size and time, this JVM, these flags. */
    private static AotCache keyed(
            Places places, String name, List<Path> programs, List<String> flags) {
        StringBuilder key =
                new StringBuilder()
                        .append(flags)
                        .append(System.getProperty("java.vm.version"))
                        .append(System.getProperty("java.home"));
        for (Path program : programs) {
            try (Stream<Path> files = Files.walk(program)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    key.append(file)
                            .append(Files.size(file))
                            .append(Files.getLastModifiedTime(file).toMillis());
                }
            } catch (IOException e) {
                throw new LaunchFailure("Cannot read " + program + ": " + e.getMessage(), e);
            }
        }
        Path folder = places.cache().resolve("aot");
        return new AotCache(
                name, folder.resolve("%s-%08x.aot".formatted(name, key.toString().hashCode())));
    }

    boolean present() {
        return Files.isRegularFile(file);
    }

    /** For a start that is to be quick. */
    List<String> flags() {
        return present()
                ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off")
                : List.of();
    }

    /** For a run that writes the cache when it ends. */
    List<String> recordingFlags() {
        return List.of("-XX:AOTCacheOutput=" + part(), "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /** Takes what a recording run wrote, and drops caches of earlier builds. */
    boolean keep() throws IOException {
        if (!Files.isRegularFile(part())) {
            return false;
        }
        Files.move(part(), file, StandardCopyOption.ATOMIC_MOVE);
        try (Stream<Path> all = Files.list(file.resolveSibling(""))) {
            for (Path old : all.filter(this::isOlder).toList()) {
                Files.deleteIfExists(old);
            }
        }
        return true;
    }

    private boolean isOlder(Path other) {
        String otherName = other.getFileName().toString();
        return otherName.matches(name + "-[0-9a-f]{8}\\.aot.*") && !other.equals(file);
    }

    private Path part() {
        return file.resolveSibling(file.getFileName() + ".part");
    }
}
