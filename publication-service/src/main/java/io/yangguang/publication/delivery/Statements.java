package io.yangguang.publication.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs SQL with its parameters in the running transaction. */
@ApplicationScoped
class Statements {

    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;

    Statements(AgroalDataSource database) {
        this.database = database;
    }

    <T> List<T> query(String sql, Reader<T> reader, List<?> parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<T> rows = new ArrayList<>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("A query of deliveries failed", e);
        }
    }

    int update(String sql, List<?> parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A change of deliveries failed", e);
        }
    }

    private static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        int index = 1;
        for (Object parameter : parameters) {
            switch (parameter) {
                case Instant instant -> statement.setTimestamp(index, Timestamp.from(instant));
                case Collection<?> array ->
                        statement.setArray(
                                index,
                                statement
                                        .getConnection()
                                        .createArrayOf(elementType(array), array.toArray()));
                case null, default -> statement.setObject(index, parameter);
            }
            index++;
        }
    }

    private static String elementType(Collection<?> array) {
        return array.stream().allMatch(element -> element instanceof java.util.UUID)
                        && !array.isEmpty()
                ? "uuid"
                : "text";
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
