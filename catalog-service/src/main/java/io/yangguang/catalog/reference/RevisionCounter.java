package io.yangguang.catalog.reference;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yangguang.catalog.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RevisionCounter implements ReferenceRevision {

    private final Sql sql;

    RevisionCounter(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void hold() {
        read("SELECT value FROM reference_revision FOR UPDATE");
    }

    @Override
    public long next() {
        return read("UPDATE reference_revision SET value = value + 1 RETURNING value");
    }

    @Override
    public long current() {
        return sql.one("SELECT value FROM reference_revision", line -> line.number("value"))
                .orElseThrow();
    }

    private long read(String statement) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("Expected a running transaction, but there is none");
        }
        return sql.one(statement, line -> line.number("value")).orElseThrow();
    }
}
