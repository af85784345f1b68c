package io.yangguang.inspection.timeliness;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what timeliness is added up; the SQL of each is a constant, never a caller's text. */
enum Grouping {
    BODY("body_id::text"),
    ITEM("item_code"),
    FIELD("field_code"),
    DIVISION("division_code"),
    MONTH("to_char(formed_on, 'YYYY-MM')"),
    QUARTER("to_char(formed_on, 'YYYY\"-Q\"Q')"),
    YEAR("to_char(formed_on, 'YYYY')");

    private final String sql;

    Grouping(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Grouping> of(String key) {
        return Arrays.stream(values()).filter(g -> g.key().equals(key.trim())).findFirst();
    }
}
