package io.yangguang.catalog.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a result. Columns that may be null are read with the methods that say so. */
public final class Line {

    private final ResultSet lines;

    Line(ResultSet lines) {
        this.lines = lines;
    }

    public String text(String column) {
        return present(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        try {
            return lines.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID id(String column) {
        return present(column, idOrNull(column));
    }

    public @Nullable UUID idOrNull(String column) {
        return read(column, UUID.class);
    }

    public long number(String column) {
        try {
            long number = lines.getLong(column);
            return present(column, lines.wasNull() ? null : number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean flag(String column) {
        return present(column, read(column, Boolean.class));
    }

    public LocalDate date(String column) {
        return present(column, dateOrNull(column));
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return read(column, LocalDate.class);
    }

    public Instant instant(String column) {
        return present(column, read(column, OffsetDateTime.class)).toInstant();
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public List<String> texts(String column) {
        try {
            return List.of((String[]) lines.getArray(column).getArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<UUID> ids(String column) {
        try {
            return List.of((UUID[]) lines.getArray(column).getArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> @Nullable T read(String column, Class<T> type) {
        try {
            return lines.getObject(column, type);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T present(String column, @Nullable T value) {
        return Objects.requireNonNull(value, column);
    }
}
