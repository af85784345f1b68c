package io.yangguang.publication.obligation;

import io.yangguang.publication.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which time a duty of one version was opened. Only lifting a decision not to publish opens it
 * again, beside the closed one.
 *
 * @param number from 1
 * @param at null for the first; what happened before it closes nothing
 */
record Opening(int number, @Nullable Instant at, @Nullable String reason) {

    static final Opening FIRST = new Opening(1, null, null);

    boolean precedes(Instant fact) {
        return at == null || !fact.isBefore(at);
    }

    static Opening read(ResultSet row) throws SQLException {
        return new Opening(
                row.getInt("opening"),
                Columns.instantOrNull(row, "opened_at"),
                row.getString("opening_reason"));
    }
}
