package io.yangguang.inbox;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.kafka.common.KafkaException;

/** Tells a broken world, which mends by itself, from a broken event, which does not. */
final class Failures {

    /** Connection, transaction rollback (serialisation, deadlock), resources, operator, system. */
    private static final Set<String> INFRASTRUCTURE = Set.of("08", "40", "53", "57", "58");

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String READ_ONLY_AFTER_SWITCH_OVER = "25006";

    private Failures() {}

    static Failures.Of of(Throwable failure) {
        boolean transaction = false;
        boolean statement = false;
        for (Throwable each : all(failure)) {
            switch (each) {
                case SQLException sql when isInfrastructure(sql) -> {
                    return Of.WORLD;
                }
                case SQLException _ -> statement = true;
                case KafkaException _ -> {
                    return Of.WORLD;
                }
                case StackOverflowError _ -> {}
                case VirtualMachineError _ -> {
                    return Of.WORLD;
                }
                case RollbackException _,
                        SystemException _,
                        HeuristicMixedException _,
                        HeuristicRollbackException _,
                        QuarkusTransactionException _ ->
                        transaction = true;
                default -> {}
            }
        }
        // A commit that fails for a deferred constraint comes as a rollback, too.
        return transaction && !statement ? Of.TRANSACTION : Of.EVENT;
    }

    /** Whose fault it is. */
    enum Of {
        /** Try again until it works. */
        WORLD,
        /**
         * Rolled back and nobody says why: a time-out, or code that spoils each transaction. Try
         * again some times.
         */
        TRANSACTION,
        /** Trying again is useless. */
        EVENT
    }

    private static boolean isInfrastructure(SQLException failure) {
        if (failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException) {
            return true;
        }
        String state = failure.getSQLState();
        // The pool gives none: no connection in time, pool closed.
        return state == null
                || state.length() < 2
                || INFRASTRUCTURE.contains(state.substring(0, 2))
                || state.equals(LOCK_NOT_AVAILABLE)
                || state.equals(READ_ONLY_AFTER_SWITCH_OVER);
    }

    private static Set<Throwable> all(Throwable failure) {
        Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable each = open.remove();
            if (found.add(each)) {
                Collections.addAll(open, each.getSuppressed());
                if (each.getCause() != null) {
                    open.add(each.getCause());
                }
            }
        }
        return found;
    }

    /** What a person reads on the list of parked events. */
    static String reason(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(each.getClass().getSimpleName())
                    .append(": ")
                    .append(each.getMessage());
        }
        return text.toString();
    }
}
