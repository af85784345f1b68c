package io.yangguang.audit;

import io.agroal.api.AgroalDataSource;
import io.yangguang.time.BusinessClock;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Writes on the connection of the running transaction. */
@ApplicationScoped
class TransactionalAudit implements Audit {

    private static final String INSERT =
            """
            INSERT INTO audit (at, actor, client, act, object_type, object_id, hash_before, hash_after)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final ActorSource actors;
    private final SystemClock clock;

    TransactionalAudit(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transaction,
            ActorSource actors,
            SystemClock clock) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void record(
            String act,
            String objectType,
            String objectId,
            @Nullable String hashBefore,
            @Nullable String hashAfter) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "Expected a transaction to audit '%s' in".formatted(act));
        }
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime());
            insert.setString(2, actors.actor());
            insert.setString(3, actors.client());
            insert.setString(4, act);
            insert.setString(5, objectType);
            insert.setString(6, objectId);
            insert.setString(7, hashBefore);
            insert.setString(8, hashAfter);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the audit row", e);
        }
    }
}
