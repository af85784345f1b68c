package io.yangguang.publication.credit;

import io.yangguang.publication.credit.model.CreditKind;
import io.yangguang.publication.credit.model.Period;
import io.yangguang.publication.credit.model.PeriodClass;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** The publicity periods, which are legal data. */
@ApplicationScoped
class PeriodRows {

    private final Database database;

    PeriodRows(Database database) {
        this.database = database;
    }

    /** The one in force on the day of publication. */
    Optional<Period> find(CreditKind kind, PeriodClass periodClass, LocalDate day) {
        return database.first(
                """
                SELECT * FROM credit_period
                WHERE kind = ? AND class = ? AND valid @> ?::date
                """,
                row ->
                        new Period(
                                row.getString("code"),
                                row.getInt("minimum_months"),
                                row.getInt("maximum_months"),
                                row.getString("document"),
                                row.getString("article"),
                                row.getBoolean("confirmed")),
                kind,
                periodClass,
                day);
    }
}
