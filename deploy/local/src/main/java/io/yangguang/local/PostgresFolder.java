package io.yangguang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The data directory of one PostgreSQL: made once, checked at every start. */
record PostgresFolder(Path folder) {

    private static final String MAJOR = "18";

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("initdb.log");
    }

    /** Written after initdb ended: without it the data directory is a half-made one. */
    private Path ready() {
        return folder.resolve("ready");
    }

    /** Leaves a data directory that this version can open, and that nobody else has open. */
    void prepare(Path binaries, ServerUser user, String password, boolean durable) {
        try {
            Files.createDirectories(folder);
            stopOrphan();
            if (Files.exists(ready())) {
                check();
            } else {
                Folders.delete(data());
                initialise(binaries, user, password, durable);
                Files.writeString(ready(), "initdb ended\n");
            }
        } catch (IOException e) {
            throw new LaunchFailure("Cannot prepare " + folder + ": " + e.getMessage(), e);
        }
    }

    private void stopOrphan() throws IOException {
        Path pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        String first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        if (!first.matches("\\d{1,18}")) {
            // The machine died while it was written, so nobody holds the folder.
            return;
        }
        Signals.find(Long.parseLong(first), List.of("postgres", data().toString()))
                .ifPresent(orphan -> Signals.end(orphan, Duration.ofSeconds(15)));
    }

    private void check() throws IOException {
        Path version = data().resolve("PG_VERSION");
        if (!Files.exists(version) || !Files.exists(data().resolve("global/pg_control"))) {
            throw new LaunchFailure(
                    "The database folder "
                            + data()
                            + " is damaged (PG_VERSION or global/pg_control is missing): bring it"
                            + " back from a copy, or start over with ./yangguang up --fresh.");
        }
        String found = Files.readString(version).strip();
        if (!found.equals(MAJOR)) {
            throw new LaunchFailure(
                    "The database folder "
                            + data()
                            + " belongs to PostgreSQL "
                            + found
                            + ", not "
                            + MAJOR
                            + ": start over with ./yangguang up --fresh.");
        }
    }

    private void initialise(Path binaries, ServerUser user, String password, boolean durable)
            throws IOException {
        Files.createDirectories(data());
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
        Path passwordFile = folder.resolve("initdb.password");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password + "\n");
        user.give(passwordFile);
        user.give(data());
        List<String> command =
                new ArrayList<>(
                        List.of(
                                binaries.resolve("bin/initdb").toString(),
                                "-D",
                                data().toString(),
                                "-U",
                                "postgres",
                                "-A",
                                "scram-sha-256",
                                "--pwfile=" + passwordFile,
                                "-E",
                                "UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C.UTF-8",
                                "--no-instructions"));
        if (!durable) {
            command.add("--no-sync");
        }
        try {
            run(user.command(command));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void run(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                        .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new LaunchFailure(
                        "initdb failed: " + LogTail.lastWords(log()) + " (log: " + log() + ")");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted during initdb", e);
        }
    }
}
