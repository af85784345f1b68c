package io.yangguang.publication.open.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that came, went, or has other bytes under the same name.
 *
 * @param fromSha256 of the file before; none for one that was added
 * @param toSha256 of the file now; none for one that was removed
 */
public record FileDiff(
        String name, Kind change, @Nullable String fromSha256, @Nullable String toSha256) {

    /** What became of a file. */
    public enum Kind {
        ADDED,
        REMOVED,
        REPLACED
    }

    /** A file of a version. */
    public record File(String name, String sha256) {}

    public static List<FileDiff> between(List<File> from, List<File> to) {
        List<File> gone = new ArrayList<>(from);
        List<File> come = new ArrayList<>();
        for (File file : to) {
            if (!gone.remove(file)) {
                come.add(file);
            }
        }
        List<FileDiff> found = new ArrayList<>();
        for (File file : come) {
            Optional<File> before =
                    gone.stream().filter(other -> other.name().equals(file.name())).findFirst();
            before.ifPresent(gone::remove);
            found.add(
                    new FileDiff(
                            file.name(),
                            before.isPresent() ? Kind.REPLACED : Kind.ADDED,
                            before.map(File::sha256).orElse(null),
                            file.sha256()));
        }
        gone.forEach(
                file -> found.add(new FileDiff(file.name(), Kind.REMOVED, file.sha256(), null)));
        return found;
    }
}
