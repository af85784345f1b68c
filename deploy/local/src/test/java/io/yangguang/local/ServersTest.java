package io.yangguang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServersTest {

    @Test
    void postgresKeepsItsDataAndRefusesWrongPasswords() throws Exception {
        Path folder = Files.createTempDirectory("yangguang-servers");
        Files.setPosixFilePermissions(
                folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = Ports.free();
        var settings =
                new LocalPostgres.Settings(folder.resolve("pg"), port, false, role -> role + "-pw");

        Database database;
        try (LocalPostgres server = LocalPostgres.start(Places.find(), settings)) {
            database = server.createDatabase("catalog");
            try (var owner = login(database.url(), database.owner(), database.ownerPassword())) {
                owner.createStatement().execute("CREATE TABLE kept (id int)");
                owner.createStatement().execute("CREATE EXTENSION btree_gist");
            }
        }

        LocalPostgres again = LocalPostgres.start(Places.find(), settings);
        try {
            again.createDatabase("catalog");
            try (var owner = login(database.url(), database.owner(), database.ownerPassword());
                    var rows = owner.createStatement().executeQuery("SELECT * FROM kept")) {
                assertThat(rows.next()).isFalse();
            }
            assertThatThrownBy(() -> login(database.url(), database.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        } finally {
            again.discard();
            Folders.delete(folder);
        }
    }

    @Test
    void kafkaStartsTwiceOnTheSameFolder() throws Exception {
        Path folder = Files.createTempDirectory("yangguang-servers");
        List<Integer> ports = List.of(Ports.free(), Ports.free());
        try (LocalKafka first =
                LocalKafka.start(Places.find(), folder, ports.get(0), ports.get(1))) {
            assertThat(first.child().alive()).isTrue();
        }

        LocalKafka second = LocalKafka.start(Places.find(), folder, ports.get(0), ports.get(1));
        try {
            assertThat(Ports.answers(ports.get(0))).isTrue();
        } finally {
            second.discard();
        }
    }

    private static java.sql.Connection login(String url, String user, String password)
            throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
