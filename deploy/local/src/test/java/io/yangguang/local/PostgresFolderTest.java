package io.yangguang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresFolderTest {

    @TempDir Path folder;

    @BeforeEach
    void aFinishedFolder() throws IOException {
        Files.writeString(folder.resolve("ready"), "initdb ended\n");
        write("PG_VERSION", "18\n");
        write("global/pg_control", "");
    }

    @Test
    void aWholeFolderIsTakenAsItIs() {
        prepare();

        assertThat(folder.resolve("data/global/pg_control")).exists();
    }

    @Test
    void aFolderThatLostItsFilesIsNamedAndLeftAlone() throws IOException {
        Files.delete(folder.resolve("data/global/pg_control"));

        assertThatThrownBy(this::prepare)
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("up --fresh");
        assertThat(folder.resolve("data/PG_VERSION")).exists();
    }

    @Test
    void aFolderOfAnotherVersionIsNamed() throws IOException {
        write("PG_VERSION", "17\n");

        assertThatThrownBy(this::prepare).hasMessageContaining("belongs to PostgreSQL 17, not 18");
    }

    @Test
    void aTornPidFileHoldsNobodyUp() throws IOException {
        write("postmaster.pid", "");
        prepare();

        write("postmaster.pid", "\0\0\0\n");
        prepare();
    }

    @Test
    void aPidThatIsAnotherProgramsNowIsNotKilled() throws IOException {
        write("postmaster.pid", ProcessHandle.current().pid() + "\n");

        prepare();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private void prepare() {
        // Nothing is started for a folder that is there: neither binaries nor a user are needed.
        new PostgresFolder(folder).prepare(folder, ServerUser.SAME, "unused", false);
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve("data").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
