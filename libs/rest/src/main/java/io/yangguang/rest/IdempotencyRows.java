package io.yangguang.rest;

import io.agroal.api.AgroalDataSource;
import io.yangguang.rest.IdempotencyClaim.Answered;
import io.yangguang.rest.IdempotencyClaim.Claimed;
import io.yangguang.rest.IdempotencyClaim.InUse;
import io.yangguang.rest.IdempotencyClaim.Key;
import io.yangguang.rest.IdempotencyClaim.Reused;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code idempotency_key}. Each statement is a transaction of its own: the filters run
 * outside of any.
 *
 * <p>Not a singleton: filters are made before the datasource and the settings are there.
 */
@ApplicationScoped
class IdempotencyRows {

    /** A claim that was never finished keeps refusing other bodies for this long. */
    private static final Duration UNFINISHED = Duration.ofDays(1);

    private static final String CLAIM =
            """
            INSERT INTO idempotency_key AS k
                (client, route, key, request_hash, holder, lease_until, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (client, route, key) DO UPDATE
            SET request_hash = excluded.request_hash, holder = excluded.holder,
                lease_until = excluded.lease_until, expires_at = excluded.expires_at,
                status = NULL, location = NULL, entity_tag = NULL, content_type = NULL, body = NULL
            WHERE k.expires_at <= ?
               OR (k.status IS NULL AND k.lease_until <= ? AND k.request_hash = excluded.request_hash)
            """;
    private static final String FIND =
            """
            SELECT request_hash, status, location, entity_tag, content_type, body
            FROM idempotency_key WHERE client = ? AND route = ? AND key = ?
            """;
    private static final String KEEP =
            """
            UPDATE idempotency_key
            SET status = ?, location = ?, entity_tag = ?, content_type = ?, body = ?, expires_at = ?
            WHERE client = ? AND route = ? AND key = ? AND holder = ? AND status IS NULL
            """;
    private static final String RELEASE =
            """
            DELETE FROM idempotency_key
            WHERE client = ? AND route = ? AND key = ? AND holder = ? AND status IS NULL
            """;
    private static final String EXPIRE =
            """
            DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM idempotency_key WHERE expires_at <= ? LIMIT ?))
            """;

    private final AgroalDataSource database;
    private final SystemClock clock;
    private final IdempotencySettings settings;

    IdempotencyRows(AgroalDataSource database, SystemClock clock, IdempotencySettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    IdempotencyClaim claim(Key key, byte[] requestHash) {
        UUID holder = UUID.randomUUID();
        // The row can go between the two statements when the running request is refused.
        for (int attempt = 0; attempt < 3; attempt++) {
            Instant now = clock.now();
            OffsetDateTime lease = column(now.plus(settings.lease()));
            OffsetDateTime expires = column(now.plus(UNFINISHED));
            int claimed =
                    update(
                            CLAIM,
                            key.client(),
                            key.route(),
                            key.text(),
                            requestHash,
                            holder,
                            lease,
                            expires,
                            column(now),
                            column(now));
            if (claimed == 1) {
                return new Claimed(key, holder);
            }
            Optional<IdempotencyClaim> other = find(key, requestHash);
            if (other.isPresent()) {
                return other.get();
            }
        }
        return new InUse();
    }

    void keep(Claimed claim, Answered answer) {
        Key key = claim.key();
        update(
                KEEP,
                answer.status(),
                answer.location(),
                answer.entityTag(),
                answer.contentType(),
                answer.body(),
                column(clock.now().plus(settings.keep())),
                key.client(),
                key.route(),
                key.text(),
                claim.holder());
    }

    void release(Claimed claim) {
        Key key = claim.key();
        update(RELEASE, key.client(), key.route(), key.text(), claim.holder());
    }

    /** Returns how many rows went. */
    int expire(int limit) {
        return update(EXPIRE, column(clock.now()), limit);
    }

    private Optional<IdempotencyClaim> find(Key key, byte[] requestHash) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, key.client());
            statement.setString(2, key.route());
            statement.setString(3, key.text());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row, requestHash)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency key cannot be read", e);
        }
    }

    private static IdempotencyClaim read(ResultSet row, byte[] requestHash) throws SQLException {
        if (!Arrays.equals(requestHash, row.getBytes("request_hash"))) {
            return new Reused();
        }
        int status = row.getInt("status");
        if (row.wasNull()) {
            return new InUse();
        }
        return new Answered(
                status,
                row.getString("location"),
                row.getString("entity_tag"),
                row.getString("content_type"),
                row.getString("body"));
    }

    private int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency key cannot be written", e);
        }
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
