package io.yangguang.catalog.record;

import java.io.Serial;
import java.sql.SQLException;

/** The database refused; its state says whether the data or the moment was wrong. */
final class StoreFailure extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final String state;

    StoreFailure(SQLException cause) {
        // Without the cause's message: it quotes rows.
        super("SQL state " + cause.getSQLState());
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
        setStackTrace(cause.getStackTrace());
    }

    /** Class 22 data exception, class 23 integrity: trying again would not help. */
    boolean isOfTheData() {
        return state.startsWith("22") || state.startsWith("23");
    }

    /** Deadlock or serialisation failure: trying again may help. */
    boolean isOfTheMoment() {
        return state.startsWith("40");
    }

    boolean isForeignKey() {
        return "23503".equals(state);
    }
}
