package io.yangguang.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;

/**
 * Passwords of this installation: random, made when first asked for, kept in a file of mode 600.
 */
final class Secrets {

    private static final String LETTERS =
            "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 32;

    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets open(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                secrets.known.load(reader);
            } catch (IOException e) {
                throw new LaunchFailure("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        return secrets;
    }

    /** The secret of that name; letters and digits only, so that it needs no quoting anywhere. */
    synchronized String get(String name) {
        String value = known.getProperty(name);
        if (value == null) {
            value =
                    random.ints(LENGTH, 0, LETTERS.length())
                            .collect(
                                    StringBuilder::new,
                                    (text, i) -> text.append(LETTERS.charAt(i)),
                                    StringBuilder::append)
                            .toString();
            known.setProperty(name, value);
            save();
        }
        return value;
    }

    private void save() {
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(fresh);
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                known.store(writer, "Made by ./yangguang up; belongs to the data beside it.");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
