package io.yangguang.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks distributions, once, so that a reader sees a whole folder or none. */
final class Archives {

    private Archives() {}

    /** Fills an empty folder. */
    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    /** The folder, filled if it was not there; two processes may race for it. */
    static Path once(Path folder, Filling filling) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path fresh =
                folder.resolveSibling(
                        folder.getFileName() + ".part-" + ProcessHandle.current().pid());
        try {
            Folders.delete(fresh);
            Files.createDirectories(fresh);
            filling.into(fresh);
            try {
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
                Folders.delete(fresh);
            }
            return folder;
        } catch (IOException e) {
            throw new LaunchFailure("Could not unpack into " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The .txz inside the jar of zonky's PostgreSQL binaries. */
    static void unpackTarInJar(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            var entry =
                    zip.stream()
                            .filter(e -> e.getName().endsWith(".txz"))
                            .findFirst()
                            .orElseThrow(() -> new IOException("no .txz in " + jar));
            try (InputStream in = zip.getInputStream(entry);
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(
                                    new XZInputStream(new BufferedInputStream(in)))) {
                for (TarArchiveEntry file = tar.getNextEntry();
                        file != null;
                        file = tar.getNextEntry()) {
                    write(tar, file, folder);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        Path target = inside(folder, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** A zip whose entries all lie in one folder, which is left out. */
    static void unpackZip(Path zipFile, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(zipFile.toFile())) {
            for (var entry : zip.stream().toList()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (name.isEmpty()) {
                    continue;
                }
                Path target = inside(folder, name);
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                if (name.endsWith(".sh")) {
                    Set<PosixFilePermission> all =
                            EnumSet.copyOf(Files.getPosixFilePermissions(target));
                    all.addAll(PosixFilePermissions.fromString("r-xr-xr-x"));
                    Files.setPosixFilePermissions(target, all);
                }
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new FileAlreadyExistsException(name, null, "leads out of the archive");
        }
        return target;
    }
}
