package io.yangguang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void connectionsDeadlocksPoolsAndBrokersAreTheWorld() {
        for (String state : new String[] {"08006", "57P01", "53300", "40P01", "40001", "55P03"}) {
            assertThat(world(new RuntimeException(new SQLException("x", state))))
                    .as(state)
                    .isTrue();
        }
        assertThat(world(new IllegalStateException(new SQLException("no connection in time"))))
                .isTrue();
        assertThat(world(new TimeoutException("kafka"))).isTrue();
        assertThat(world(new OutOfMemoryError())).isTrue();
    }

    @Test
    void constraintsAndBugsAreTheEvent() {
        for (String state : new String[] {"23505", "22P02", "42703", "P0001"}) {
            assertThat(world(new RuntimeException(new SQLException("x", state))))
                    .as(state)
                    .isFalse();
        }
        assertThat(world(new IllegalArgumentException("x"))).isFalse();
        var deferred = new RollbackException("commit failed");
        deferred.addSuppressed(new RuntimeException(new SQLException("x", "23503")));
        assertThat(Failures.of(new QuarkusTransactionException(deferred)))
                .isEqualTo(Failures.Of.EVENT);
        assertThat(Failures.of(new StackOverflowError())).isEqualTo(Failures.Of.EVENT);
    }

    @Test
    void rollbackWithoutAReasonIsNeither() {
        assertThat(Failures.of(new QuarkusTransactionException(new RollbackException("timeout"))))
                .isEqualTo(Failures.Of.TRANSACTION);
    }

    @Test
    void reasonNamesEachCause() {
        assertThat(Failures.reason(new IllegalStateException("a", new SQLException("b"))))
                .isEqualTo("IllegalStateException: a; SQLException: b");
    }

    private static boolean world(Throwable failure) {
        return Failures.of(failure) == Failures.Of.WORLD;
    }
}
