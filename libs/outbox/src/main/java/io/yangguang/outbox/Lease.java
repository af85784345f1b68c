package io.yangguang.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The right to relay, bound to one session of the database: reading and deleting go through that
 * very session, so a lease that is lost cannot be used.
 */
final class Lease implements AutoCloseable {

    /** "outbox" in ASCII; advisory locks are per database. */
    private static final long LOCK = 0x6F7574626F78L;

    /** Rows of a batch and their bytes together. */
    static final int BATCH_ROWS = 500;

    private static final long BATCH_BYTES = 8L * 1024 * 1024;

    private final Connection connection;

    private Lease(Connection connection) {
        this.connection = connection;
    }

    static Lease open(Connections connections) throws SQLException {
        Connection connection = connections.open();
        try (var set = connection.createStatement()) {
            // The server, too, must notice soon that a leader's machine is gone.
            set.execute(
                    "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 5; SET"
                            + " tcp_keepalives_count = 3");
            return new Lease(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** True when this session now is the one that relays. */
    boolean acquire() throws SQLException {
        try (var select = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            select.setLong(1, LOCK);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getBoolean(1);
            }
        }
    }

    List<StoredEvent> head() throws SQLException {
        return OutboxRows.head(connection, BATCH_ROWS, BATCH_BYTES);
    }

    void delete(List<StoredEvent> events) throws SQLException {
        OutboxRows.delete(connection, events);
    }

    long pending() throws SQLException {
        return OutboxRows.count(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
