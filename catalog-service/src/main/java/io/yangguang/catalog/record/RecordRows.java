package io.yangguang.catalog.record;

import com.fasterxml.jackson.core.type.TypeReference;
import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.record.model.Attachment;
import io.yangguang.catalog.record.model.Attribute;
import io.yangguang.catalog.record.model.Change;
import io.yangguang.catalog.record.model.ChangeNature;
import io.yangguang.catalog.record.model.ContentType;
import io.yangguang.catalog.record.model.PenaltyGround;
import io.yangguang.catalog.record.model.PublishedElsewhere;
import io.yangguang.catalog.record.model.RecordVersion;
import io.yangguang.catalog.record.model.Trigger;
import io.yangguang.catalog.rule.model.ProcurementMethod;
import io.yangguang.catalog.sql.Line;
import io.yangguang.catalog.sql.Sql;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads records and their versions. */
@ApplicationScoped
class RecordRows {

    static final String VERSIONS =
            """
            SELECT v.record_id, v.version, v.reference_revision, r.body_id, r.division_code,
                   v.item_id, v.item_code, v.kind, v.procurement_method, v.title, v.content_type,
                   v.content, v.removed::text, v.attachments::text, v.fields::text,
                   v.attribute::text, v.triggers::text, v.project_code, r.source_system,
                   r.source_id, v.published_elsewhere::text, v.content_hash, v.author,
                   v.recorded_at, v.change_nature, v.changed_on, v.change_reason,
                   v.change_ground, v.change_decided_on
              FROM record_version v JOIN record r ON r.id = v.record_id
            """;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Attachment>> ATTACHMENTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};
    private static final TypeReference<Attribute> ATTRIBUTE = new TypeReference<>() {};
    private static final TypeReference<List<Trigger>> TRIGGERS = new TypeReference<>() {};
    private static final TypeReference<List<PublishedElsewhere>> ELSEWHERE =
            new TypeReference<>() {};

    private final Sql sql;

    RecordRows(Sql sql) {
        this.sql = sql;
    }

    /** The current version, when the filter lets it through. */
    Optional<RecordVersion> current(UUID id, RowFilter filter) {
        return sql.one(
                VERSIONS
                        + " WHERE v.record_id = ? AND v.version = r.version AND ("
                        + filter.sql()
                        + ")",
                RecordRows::version,
                with(id, filter));
    }

    Optional<RecordVersion> version(UUID id, long version, RowFilter filter) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(id, version));
        parameters.addAll(filter.parameters());
        return sql.one(
                VERSIONS + " WHERE v.record_id = ? AND v.version = ? AND (" + filter.sql() + ")",
                RecordRows::version,
                parameters.toArray());
    }

    /** All versions, oldest first; empty when there is no such record. */
    List<RecordVersion> versions(UUID id, RowFilter filter) {
        return sql.list(
                VERSIONS + " WHERE v.record_id = ? AND (" + filter.sql() + ") ORDER BY v.version",
                RecordRows::version,
                with(id, filter));
    }

    /** Waits until nobody else changes the record; gives its current version's number. */
    long lock(UUID id) {
        return sql.one(
                        "SELECT version FROM record WHERE id = ? FOR UPDATE",
                        line -> line.number("version"),
                        id)
                .orElseThrow();
    }

    /** Summaries, those changed last first. */
    List<RecordSummary> list(RecordSearch search, RowFilter filter) {
        StringBuilder query =
                new StringBuilder(
                        """
                        SELECT r.id, r.version, r.body_id, r.division_code, r.item_code, r.kind,
                               r.title, r.formed_on, r.created_at, r.changed_at
                          FROM record r WHERE (\
                        """);
        query.append(filter.sql()).append(")");
        List<@Nullable Object> parameters = new ArrayList<>(filter.parameters());
        search.body().ifPresent(body -> add(query, parameters, " AND r.body_id = ?", body));
        search.item().ifPresent(item -> add(query, parameters, " AND r.item_code = ?", item));
        search.title()
                .ifPresent(title ->
                        add(
                                query,
                                parameters,
                                " AND position(lower(?) IN lower(r.title)) > 0",
                                title));
        search.changedSince()
                .ifPresent(since -> add(query, parameters, " AND r.changed_at >= ?", since));
        search.after()
                .ifPresent(after -> {
                    query.append(" AND (r.changed_at, r.id) < (?, ?)");
                    parameters.add(after.changedAt());
                    parameters.add(after.id());
                });
        query.append(" ORDER BY r.changed_at DESC, r.id DESC LIMIT ?");
        parameters.add(search.limit() + 1);
        return sql.list(query.toString(), RecordRows::summary, parameters.toArray());
    }

    void insert(RecordWithdrawn proposal) {
        sql.run(
                """
                INSERT INTO withdrawal_proposal
                       (id, record_id, version, reason, proposed_by, proposed_at, ground,
                        decided_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                proposal.proposalId(),
                proposal.recordId(),
                proposal.version(),
                proposal.reason(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.ground(),
                proposal.decidedOn());
    }

    static RecordVersion version(Line line) {
        String nature = line.textOrNull("change_nature");
        String method = line.textOrNull("procurement_method");
        return new RecordVersion(
                line.id("record_id"),
                line.number("version"),
                line.number("reference_revision"),
                line.id("body_id"),
                line.text("division_code"),
                line.id("item_id"),
                line.text("item_code"),
                line.constant("kind", InformationKind.class),
                method == null ? null : ProcurementMethod.valueOf(method),
                line.text("title"),
                ContentType.of(line.text("content_type")).orElseThrow(),
                line.text("content"),
                RecordJson.read(line.text("removed"), TEXTS),
                RecordJson.read(line.text("attachments"), ATTACHMENTS),
                RecordJson.read(line.text("fields"), FIELDS),
                RecordJson.read(line.text("attribute"), ATTRIBUTE),
                RecordJson.read(line.text("triggers"), TRIGGERS),
                line.textOrNull("project_code"),
                line.textOrNull("source_system"),
                line.textOrNull("source_id"),
                RecordJson.read(line.text("published_elsewhere"), ELSEWHERE),
                line.text("content_hash"),
                line.text("author"),
                line.instant("recorded_at"),
                nature == null
                        ? null
                        : new Change(
                                ChangeNature.valueOf(nature),
                                line.date("changed_on"),
                                line.text("change_reason"),
                                ground(line.textOrNull("change_ground")),
                                line.dateOrNull("change_decided_on")));
    }

    static @Nullable PenaltyGround ground(@Nullable String name) {
        return name == null ? null : PenaltyGround.valueOf(name);
    }

    private static RecordSummary summary(Line line) {
        return new RecordSummary(
                line.id("id"),
                line.number("version"),
                line.id("body_id"),
                line.text("division_code"),
                line.text("item_code"),
                line.constant("kind", InformationKind.class),
                line.text("title"),
                line.date("formed_on"),
                line.instant("created_at"),
                line.instant("changed_at"));
    }

    private static void add(
            StringBuilder query,
            List<@Nullable Object> parameters,
            String condition,
            Object parameter) {
        query.append(condition);
        parameters.add(parameter);
    }

    private static @Nullable Object[] with(UUID id, RowFilter filter) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(id);
        parameters.addAll(filter.parameters());
        return parameters.toArray();
    }
}
