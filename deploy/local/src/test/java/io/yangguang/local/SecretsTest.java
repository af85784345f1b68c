package io.yangguang.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir Path folder;

    @Test
    void secretIsKeptForTheNextStartAndReadableByItsOwnerOnly() throws Exception {
        Path file = folder.resolve("secrets.properties");

        String first = Secrets.open(file).get("database.catalog");

        assertThat(first).matches("[A-Za-z0-9]{32}");
        assertThat(Secrets.open(file).get("database.catalog")).isEqualTo(first);
        assertThat(Secrets.open(file).get("database.publication")).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
