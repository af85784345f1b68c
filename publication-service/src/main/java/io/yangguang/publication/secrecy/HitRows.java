package io.yangguang.publication.secrecy;

import io.yangguang.publication.secrecy.model.Hit;
import io.yangguang.publication.secrecy.model.HitKind;
import io.yangguang.publication.secrecy.model.HitPlace;
import io.yangguang.publication.secrecy.model.HitReason;
import io.yangguang.publication.secrecy.model.ReasonKind;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Hits and the reasons given for them; rows are only added. */
@ApplicationScoped
class HitRows {

    private final Database database;

    HitRows(Database database) {
        this.database = database;
    }

    /** A hit with the reason that was given for it, if one was. */
    record Reasoned(
            Hit hit, @Nullable HitReason reason, @Nullable String by, @Nullable Instant at) {}

    void insert(UUID reviewId, List<Hit> hits) {
        if (hits.isEmpty()) {
            return;
        }
        database.update(
                """
                INSERT INTO secrecy_hit (review_id, id, number, kind, severity, area, path, section,
                    at_offset, line, masked, occurrences)
                SELECT ?, * FROM unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::int[])
                """,
                reviewId,
                hits.stream().map(Hit::id).toArray(UUID[]::new),
                IntStream.rangeClosed(1, hits.size()).boxed().toArray(Integer[]::new),
                texts(hits, hit -> hit.kind().name()),
                texts(hits, hit -> hit.kind().severity().name()),
                texts(hits, hit -> hit.place().area().name()),
                texts(hits, hit -> hit.place().path()),
                texts(hits, hit -> hit.place().section()),
                hits.stream().map(hit -> hit.place().offset()).toArray(Integer[]::new),
                hits.stream().map(hit -> hit.place().line()).toArray(Integer[]::new),
                texts(hits, Hit::masked),
                hits.stream().map(Hit::occurrences).toArray(Integer[]::new));
    }

    private static String[] texts(List<Hit> hits, Function<Hit, @Nullable String> of) {
        var texts = new String[hits.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = clean(of.apply(hits.get(i)));
        }
        return texts;
    }

    /** PostgreSQL keeps no NUL; a name inside an archive may hold one. */
    @SuppressWarnings("NullAway") // the array is of nullable texts, which unnest takes
    private static String clean(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    List<Hit> of(UUID reviewId) {
        return database.query(
                "SELECT * FROM secrecy_hit WHERE review_id = ? ORDER BY number",
                HitRows::hit,
                reviewId);
    }

    List<Reasoned> reasoned(UUID reviewId) {
        return database.query(
                """
                SELECT h.*, r.kind AS reason_kind, r.reason, r.confirmation, r.given_by, r.given_at
                FROM secrecy_hit h LEFT JOIN secrecy_hit_reason r ON r.hit_id = h.id
                WHERE h.review_id = ? ORDER BY h.number
                """,
                row -> {
                    var hit = hit(row);
                    var kind = Columns.constantOrNull(row, "reason_kind", ReasonKind.class);
                    return new Reasoned(
                            hit,
                            kind == null
                                    ? null
                                    : new HitReason(
                                            hit.id(),
                                            kind,
                                            row.getString("reason"),
                                            row.getString("confirmation")),
                            row.getString("given_by"),
                            Columns.instantOrNull(row, "given_at"));
                },
                reviewId);
    }

    void give(HitReason reason, String by, Instant at) {
        database.update(
                """
                INSERT INTO secrecy_hit_reason (hit_id, kind, reason, confirmation, given_by, given_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                reason.hit(),
                reason.kind(),
                reason.reason(),
                reason.confirmation(),
                by,
                at);
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                Columns.uuid(row, "id"),
                Columns.constant(row, "kind", HitKind.class),
                new HitPlace(
                        Columns.constant(row, "area", HitPlace.Area.class),
                        row.getString("path"),
                        row.getString("section"),
                        row.getInt("at_offset"),
                        row.getInt("line")),
                row.getString("masked"),
                row.getInt("occurrences"));
    }
}
