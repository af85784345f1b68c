package io.yangguang.catalog.record;

import io.yangguang.catalog.attachment.Audience;
import io.yangguang.catalog.sql.Sql;
import io.yangguang.rest.Caller;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever may see a record may read its files. */
@ApplicationScoped
class RecordAudience implements Audience {

    private final Sql sql;
    private final RecordSight sight;

    RecordAudience(Sql sql, RecordSight sight) {
        this.sql = sql;
        this.sight = sight;
    }

    @Override
    public boolean includes(Caller caller, String sha256) {
        RowFilter filter = sight.filter(caller);
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(sha256);
        parameters.addAll(filter.parameters());
        return sql.one(
                        "SELECT EXISTS (SELECT 1 FROM record_attachment a"
                                + " JOIN record r ON r.id = a.record_id WHERE a.sha256 = ? AND ("
                                + filter.sql()
                                + ")) AS visible",
                        line -> line.flag("visible"),
                        parameters.toArray())
                .orElse(false);
    }
}
