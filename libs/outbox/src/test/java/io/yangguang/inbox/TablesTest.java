package io.yangguang.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.audit.Audit;
import io.yangguang.testing.StackResource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the login of a service may do, and how the inbox's partitions come and go. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "outbox"),
            @ResourceArg(name = "kafka", value = "true")
        })
class TablesTest {

    @Inject AgroalDataSource dataSource;
    @Inject Audit audit;

    @Test
    void auditTakesRowsAndNeverGivesThemUp() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> audit.record("form", "record", "1", null, "h"));

        assertThat(texts("SELECT actor || client || act || hash_after FROM audit"))
                .contains("systemsystemformh");
        for (String forbidden :
                new String[] {"UPDATE audit SET act = ''", "DELETE FROM audit", "TRUNCATE audit"}) {
            assertThatThrownBy(() -> execute(forbidden)).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> audit.record("form", "record", "1", null, null))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void serviceMayNotChangeTables() {
        assertThatThrownBy(() -> execute("CREATE TABLE mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute("DROP TABLE inbox_default"))
                .hasMessageContaining("must be owner");
    }

    @Test
    void partitionTakesOverWhatWentToTheDefault() throws SQLException {
        execute(
                """
                INSERT INTO inbox VALUES
                ('2031-05-01', 'c', gen_random_uuid(), '2031-05-01'),
                ('2031-05-02', 'c', gen_random_uuid(), '2031-05-01')
                """);
        assertThat(texts("SELECT day::text FROM inbox_default WHERE consumer = 'c'")).hasSize(2);

        assertThat(texts("SELECT inbox_partition('2031-05-01')::text")).containsExactly("true");
        assertThat(texts("SELECT inbox_partition('2031-05-01')::text")).containsExactly("false");

        assertThat(texts("SELECT day::text FROM inbox_20310501")).containsExactly("2031-05-01");
        assertThat(texts("SELECT day::text FROM inbox_default WHERE consumer = 'c'"))
                .containsExactly("2031-05-02");
        execute("DELETE FROM inbox WHERE consumer = 'c'");
    }

    @Test
    void oldPartitionsAreDroppedAndOldRowsLeaveTheDefault() throws SQLException {
        execute("SELECT inbox_partition('2001-01-01')");
        execute("SELECT inbox_partition('2001-01-02')");
        execute(
                """
                INSERT INTO inbox VALUES
                ('1999-01-01', 'd', gen_random_uuid(), '2001-01-01'),
                ('1999-01-02', 'd', gen_random_uuid(), '2001-01-02')
                """);

        assertThat(texts("SELECT inbox_drop_before('2001-01-02')::text")).containsExactly("1");

        assertThat(texts("SELECT to_regclass('inbox_20010101')::text IS NULL"))
                .containsExactly("t");
        assertThat(texts("SELECT to_regclass('inbox_20010102')::text IS NULL"))
                .containsExactly("f");
        assertThat(texts("SELECT day::text FROM inbox WHERE consumer = 'd'"))
                .containsExactly("1999-01-02");
        execute("SELECT inbox_drop_before('2001-01-03')");
    }

    @Test
    void everyTableAndColumnIsCommented() throws SQLException {
        assertThat(
                        texts(
                                """
                                SELECT c.relname || '.' || coalesce(a.attname, '')
                                  FROM pg_class c LEFT JOIN pg_attribute a
                                    ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                                 WHERE c.relname IN ('outbox', 'inbox', 'parked_event', 'audit')
                                   AND (obj_description(c.oid) IS NULL OR col_description(c.oid, a.attnum) IS NULL)
                                """))
                .isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (found.next()) {
                all.add(found.getString(1));
            }
            return all;
        }
    }
}
