package io.yangguang.catalog.marking;

import io.yangguang.audit.ActorSource;
import io.yangguang.ids.Ids;
import io.yangguang.marks.Finding;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** Puts a refused attempt on record, in a transaction of its own. */
@ApplicationScoped
class BlockedAttemptHandler {

    private static final int MOST_FINDINGS = 20;

    private final DataSource database;
    private final Ids ids;
    private final SystemClock clock;
    private final ActorSource who;

    BlockedAttemptHandler(DataSource database, Ids ids, SystemClock clock, ActorSource who) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.who = who;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void record(List<Finding> findings) {
        String sql =
                """
                INSERT INTO blocked_attempt (id, fingerprint, place, actor, client, attempted_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Finding finding : findings.stream().limit(MOST_FINDINGS).toList()) {
                insert.setObject(1, ids.next());
                insert.setString(2, finding.fingerprint());
                insert.setString(3, finding.place().name());
                insert.setString(4, who.actor());
                insert.setString(5, who.client());
                insert.setObject(6, clock.now().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Expected to record a blocked attempt", e);
        }
    }
}
