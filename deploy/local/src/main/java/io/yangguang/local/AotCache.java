package io.yangguang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JVM's ahead-of-time cache of one program. It only saves time: the JVM ignores one that does not
 * fit, and none at all is fine.
 */
record AotCache(Path file) {

    static AotCache of(Places places, Program program) {
        Path app = program.jar(places).resolveSibling("");
        return named(places, program.folder(), app, String.join(" ", Program.FLAGS));
    }

    static AotCache keycloak(Places places, Path home) {
        return named(places, "keycloak", home.resolve("lib"), LocalKeycloak.FLAGS.toString());
    }

    /** The key: every jar's name, size and time, this JVM, these flags. */
    private static AotCache named(Places places, String name, Path jars, String flags) {
        StringBuilder key = new StringBuilder(flags).append(System.getProperty("java.vm.version"));
        try (Stream<Path> files = Files.walk(jars)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                key.append(jars.relativize(file))
                        .append(Files.size(file))
                        .append(Files.getLastModifiedTime(file).toMillis());
            }
        } catch (IOException e) {
            throw new LaunchFailure("Cannot read " + jars + ": " + e.getMessage(), e);
        }
        return new AotCache(
                places.cache()
                        .resolve("aot")
                        .resolve("%s-%08x.aot".formatted(name, key.toString().hashCode())));
    }

    boolean present() {
        return Files.isRegularFile(file);
    }

    List<String> flags() {
        return present()
                ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off")
                : List.of();
    }
}
