package io.yangguang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where things are: the checkout, what its build put aside, and what lives beside it at run time.
 */
public record Places(Path root) {

    /**
     * The checkout: system property {@code yangguang.root}, else the nearest folder upwards that
     * holds {@code mvnw} and {@code deploy}.
     */
    public static Places find() {
        String given = System.getProperty("yangguang.root");
        Path start = Path.of(given == null ? System.getProperty("user.dir") : given);
        for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("mvnw"))
                    && Files.isDirectory(at.resolve("deploy"))) {
                return new Places(at);
            }
        }
        throw new LaunchFailure(
                "No Yangguang checkout found at or above "
                        + start
                        + ": start from inside the checkout or set -Dyangguang.root.");
    }

    /** Server distributions that the build of deploy/local put aside. */
    Path dist() {
        return root.resolve("deploy/local/target/dist");
    }

    /** A file of {@link #dist()} whose name starts and ends so. */
    Path distFile(String prefix, String suffix) {
        try (var files = Files.list(dist())) {
            return files.filter(
                            file -> {
                                String name = file.getFileName().toString();
                                return name.startsWith(prefix) && name.endsWith(suffix);
                            })
                    .max(java.util.Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException | java.util.NoSuchElementException e) {
            throw new LaunchFailure(
                    "The servers are not unpacked yet: run ./mvnw -pl deploy/local install.", e);
        }
    }

    /** Everything that is made at run time: data, logs, secrets, caches. */
    public Path state() {
        return root.resolve(".yangguang");
    }

    Path cache() {
        return state().resolve("cache");
    }

    /**
     * Where PostgreSQL's binaries and data live: {@link #state()}, or, for root in a folder that
     * another user cannot enter (such as /root), a folder under /var/tmp, because PostgreSQL
     * refuses to run as root.
     */
    Path postgresState(Path wanted) {
        Path absolute = wanted.toAbsolutePath().normalize();
        if (!ServerUser.isRoot() || enterableByAll(absolute)) {
            return absolute;
        }
        CRC32 sum = new CRC32();
        sum.update(absolute.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Path.of("/var/tmp/yangguang-" + HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    private static boolean enterableByAll(Path path) {
        for (@Nullable Path at = path; at != null; at = at.getParent()) {
            try {
                if (Files.exists(at)
                        && !Files.getPosixFilePermissions(at)
                                .contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException | UnsupportedOperationException e) {
                return Objects.equals(e.getClass(), UnsupportedOperationException.class);
            }
        }
        return true;
    }
}
