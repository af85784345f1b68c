package io.yangguang.catalog.item;

import com.fasterxml.jackson.core.type.TypeReference;
import io.yangguang.catalog.item.model.ChannelPolicy;
import io.yangguang.catalog.item.model.Field;
import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.item.model.Item;
import io.yangguang.catalog.reference.ReferenceFact;
import io.yangguang.catalog.reference.ReferenceSource;
import io.yangguang.catalog.reference.model.LegalBasis;
import io.yangguang.catalog.sql.Documents;
import io.yangguang.catalog.sql.Line;
import io.yangguang.catalog.sql.Sql;
import io.yangguang.rest.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ItemRows implements Items, ReferenceSource {

    private static final String SELECT =
            """
            SELECT i.id, i.jurisdiction, i.code, v.*, f.name AS field_name
              FROM item i
              JOIN item_version v ON v.item_id = i.id
              JOIN field f ON f.jurisdiction = i.jurisdiction AND f.code = v.field_code
            """;

    private final Sql sql;

    ItemRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Item> byId(UUID id) {
        return sql.one(SELECT + " WHERE i.id = ? AND v.version = i.version", ItemRows::item, id);
    }

    /** The latest version of the item with this code in this very catalogue. */
    Optional<Item> latest(String jurisdiction, String code) {
        return sql.one(
                SELECT + " WHERE i.jurisdiction = ? AND i.code = ? AND v.version = i.version",
                ItemRows::item,
                jurisdiction,
                code);
    }

    @Override
    public Optional<Item> effective(String code, String divisionCode, LocalDate on) {
        return sql
                .list(
                        SELECT
                                + """
                                 WHERE i.code = ? AND i.jurisdiction = ANY (?)
                                   AND v.version = (SELECT max(w.version) FROM item_version w
                                                     WHERE w.item_id = i.id AND w.valid_from <= ?)
                                   AND (v.valid_to IS NULL OR v.valid_to >= ?)
                                 ORDER BY array_position(?, i.jurisdiction)
                                 LIMIT 1
                                """,
                        ItemRows::item,
                        code,
                        Divisions.path(divisionCode),
                        on,
                        on,
                        Divisions.path(divisionCode))
                .stream()
                .findFirst();
    }

    /** Versions that decide on a day; with no day the latest ones, ended or not. */
    List<Item> list(
            @Nullable String jurisdiction,
            @Nullable String field,
            @Nullable String part,
            @Nullable LocalDate on) {
        return sql.list(
                SELECT
                        + """
                         WHERE (?::text IS NULL OR i.jurisdiction = ?)
                           AND (?::text IS NULL OR v.field_code = ?)
                           AND (?::text IS NULL OR position(? IN v.name) > 0 OR position(? IN i.code) > 0)
                           AND v.version = CASE WHEN ?::date IS NULL THEN i.version
                                                ELSE (SELECT max(w.version) FROM item_version w
                                                       WHERE w.item_id = i.id AND w.valid_from <= ?::date) END
                           AND (?::date IS NULL OR v.valid_to IS NULL OR v.valid_to >= ?::date)
                         ORDER BY i.jurisdiction, i.code
                        """,
                ItemRows::item,
                jurisdiction,
                jurisdiction,
                field,
                field,
                part,
                part == null ? "" : part,
                part == null ? "" : part,
                on,
                on,
                on,
                on);
    }

    List<Item> versions(UUID id) {
        return sql.list(SELECT + " WHERE i.id = ? ORDER BY v.version", ItemRows::item, id);
    }

    List<Field> fields(@Nullable String jurisdiction) {
        return sql.list(
                "SELECT * FROM field WHERE ?::text IS NULL OR jurisdiction = ? ORDER BY"
                        + " jurisdiction, code",
                line -> new Field(line.text("jurisdiction"), line.text("code"), line.text("name")),
                jurisdiction,
                jurisdiction);
    }

    Optional<Field> field(String jurisdiction, String code) {
        return fields(jurisdiction).stream().filter(field -> field.code().equals(code)).findFirst();
    }

    /** Enters the field, unless it is there. */
    void insert(Field field) {
        sql.run(
                "INSERT INTO field (jurisdiction, code, name) VALUES (?, ?, ?) ON CONFLICT DO"
                        + " NOTHING",
                field.jurisdiction(),
                field.code(),
                field.name());
    }

    void insert(Item item, Instant now, long revision) {
        sql.run(
                """
                INSERT INTO item (id, jurisdiction, code, version) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version
                """,
                item.id(),
                item.jurisdiction(),
                item.code(),
                item.version());
        sql.run(
                """
                INSERT INTO item_version (item_id, version, jurisdiction, field_code, group_name, name, contents, kind,
                                          channel_policy, channels, responsible, supervision, basis, valid_from,
                                          valid_to, entered_at, revision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """,
                item.id(),
                item.version(),
                item.jurisdiction(),
                item.fieldCode(),
                item.groupName(),
                item.name(),
                item.contents(),
                item.kind(),
                item.channelPolicy(),
                item.channels(),
                item.responsible(),
                item.supervision(),
                Documents.write(item.basis()),
                item.validFrom(),
                item.validTo(),
                now,
                revision);
    }

    @Override
    public List<ReferenceFact> facts() {
        return sql.list(SELECT, line -> ItemChanged.fact(item(line), line.number("revision")));
    }

    private static Item item(Line line) {
        return new Item(
                line.id("id"),
                line.number("version"),
                line.text("jurisdiction"),
                line.text("code"),
                line.text("field_code"),
                line.text("field_name"),
                line.textOrNull("group_name"),
                line.text("name"),
                line.texts("contents"),
                line.constant("kind", InformationKind.class),
                line.constant("channel_policy", ChannelPolicy.class),
                line.texts("channels"),
                line.textOrNull("responsible"),
                line.textOrNull("supervision"),
                Documents.read(line.text("basis"), new TypeReference<List<LegalBasis>>() {}),
                line.date("valid_from"),
                line.dateOrNull("valid_to"));
    }
}
