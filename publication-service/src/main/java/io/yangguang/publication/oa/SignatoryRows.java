package io.yangguang.publication.oa;

import io.yangguang.publication.chain.model.Office;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of OA accounts. */
@ApplicationScoped
class SignatoryRows implements Signatories {

    private final Database database;

    SignatoryRows(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Signatory> find(String client, String account) {
        return database.first(
                "SELECT * FROM oa_signatory WHERE client = ? AND account = ?",
                SignatoryRows::read,
                client,
                account);
    }

    /** Writes of one account come one after the other, the first one included. */
    void lock(String client, String account) {
        database.query(
                "SELECT pg_advisory_xact_lock(hashtextextended('signatory ' || ? || ' ' || ?, 0))",
                _ -> true,
                client,
                account);
    }

    void put(Signatory signatory) {
        database.update(
                """
                INSERT INTO oa_signatory (client, account, version, subject, name, offices, body_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (client, account) DO UPDATE SET version = excluded.version,
                    subject = excluded.subject, name = excluded.name, offices = excluded.offices,
                    body_id = excluded.body_id
                """,
                signatory.client(),
                signatory.account(),
                signatory.version(),
                signatory.subject(),
                signatory.name(),
                signatory.offices().stream().map(Office::name).toArray(String[]::new),
                signatory.bodyId());
    }

    void delete(String client, String account) {
        database.update(
                "DELETE FROM oa_signatory WHERE client = ? AND account = ?", client, account);
    }

    List<Signatory> list(@Nullable String client, @Nullable String account, int limit) {
        return database.query(
                """
                SELECT * FROM oa_signatory WHERE (client, account) > (?, ?)
                ORDER BY client, account LIMIT ?
                """,
                SignatoryRows::read,
                client == null ? "" : client,
                account == null ? "" : account,
                limit);
    }

    private static Signatory read(ResultSet row) throws SQLException {
        return new Signatory(
                row.getString("client"),
                row.getString("account"),
                row.getLong("version"),
                row.getString("subject"),
                row.getString("name"),
                Stream.of((String[]) row.getArray("offices").getArray())
                        .map(Office::valueOf)
                        .collect(Collectors.toSet()),
                Columns.uuid(row, "body_id"));
    }
}
