package io.yangguang.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one run of a folder: a lock that the kernel frees with us, and a note for the others. */
final class Run implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private Run(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** What another command can know about a run. */
    record Note(long pid, boolean ready, String url, TreeMap<String, Member> members) {}

    record Member(long pid, String log, String health) {}

    /** The lock, or nothing when another process has it. */
    static @Nullable Run take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            return new Run(folder, channel, lock);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot use " + folder + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    static boolean going(Path folder) {
        if (!Files.exists(folder.resolve("lock"))) {
            return false;
        }
        try (Run run = take(folder)) {
            return run == null;
        }
    }

    /** Ends what a killed run left behind; how many processes that were. */
    int stopOrphans() {
        Note note = read(folder);
        int stopped = 0;
        for (Member member : note.members().values()) {
            var orphan = Signals.find(member.pid(), List.of(folder.toString()));
            if (orphan.isPresent()) {
                Signals.end(orphan.get(), Duration.ofSeconds(15));
                stopped++;
            }
        }
        return stopped;
    }

    synchronized void note(boolean ready, String url, Stack stack) {
        Properties all = new Properties();
        all.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        all.setProperty("ready", Boolean.toString(ready));
        all.setProperty("url", url);
        stack.children()
                .forEach((name, child) ->
                        all.setProperty(
                                "child." + name,
                                child.pid() + " " + stack.healthUrl(name) + " " + child.log()));
        Path fresh = folder.resolve("run.part");
        try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            all.store(writer, null);
            writer.close();
            Files.move(fresh, folder.resolve("run.properties"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    static Note read(Path folder) {
        Properties all = new Properties();
        Path file = folder.resolve("run.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                all.load(reader);
            } catch (IOException e) {
                throw new LaunchFailure("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        TreeMap<String, Member> members = new TreeMap<>();
        for (String key : all.stringPropertyNames()) {
            if (key.startsWith("child.")) {
                List<String> parts = List.of(all.getProperty(key).split(" ", 3));
                members.put(
                        key.substring("child.".length()),
                        new Member(Long.parseLong(parts.get(0)), parts.get(2), parts.get(1)));
            }
        }
        return new Note(
                Long.parseLong(all.getProperty("pid", "0")),
                Boolean.parseBoolean(all.getProperty("ready", "false")),
                all.getProperty("url", ""),
                members);
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new LaunchFailure("Cannot free the lock: " + e.getMessage(), e);
        }
    }
}
