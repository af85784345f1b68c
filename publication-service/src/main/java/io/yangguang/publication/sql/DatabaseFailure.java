package io.yangguang.publication.sql;

import java.sql.SQLException;

/** A statement failed; the cause tells why. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
