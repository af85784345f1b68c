package io.yangguang.publication.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one value from the row a result set stands on. */
@FunctionalInterface
public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
}
