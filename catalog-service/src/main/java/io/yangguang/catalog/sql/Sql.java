package io.yangguang.catalog.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on the running transaction's connection.
 *
 * <p>Reference data is immutable versions and whole documents; plain SQL to records says that with
 * less than an object mapping would, and its writers are serialised by the lock on the reference
 * revision anyway.
 */
@ApplicationScoped
public class Sql {

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All lines of a query. */
    public <T> List<T> list(String sql, Function<Line, T> mapping, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet lines = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            Line line = new Line(lines);
            while (lines.next()) {
                all.add(mapping.apply(line));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only line of a query, if there is one. */
    public <T> Optional<T> one(
            String sql, Function<Line, T> mapping, @Nullable Object... parameters) {
        List<T> all = list(sql, mapping, parameters);
        if (all.size() > 1) {
            throw new IllegalStateException("Expected at most one line, but got " + all.size());
        }
        return all.stream().findFirst();
    }

    /** Runs a statement and gives the number of rows it changed. */
    public int run(String sql, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < parameters.length; at++) {
            bind(connection, statement, at + 1, parameters[at]);
        }
        return statement;
    }

    private static void bind(
            Connection connection, PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.NULL);
            case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(at, constant.name());
            case Collection<?> values ->
                    statement.setArray(
                            at,
                            connection.createArrayOf(
                                    "text", values.stream().map(String::valueOf).toArray()));
            default -> statement.setObject(at, value);
        }
    }
}
