package io.yangguang.catalog.project;

import io.yangguang.catalog.project.model.Project;
import io.yangguang.catalog.project.model.ProjectKind;
import io.yangguang.catalog.sql.Line;
import io.yangguang.catalog.sql.Sql;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProjectRows implements Projects {

    private final Sql sql;

    ProjectRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Project> byCode(String code) {
        return sql.one("SELECT * FROM project WHERE code = ?", ProjectRows::project, code);
    }

    Optional<Project> find(UUID id) {
        return sql.one("SELECT * FROM project WHERE id = ?", ProjectRows::project, id);
    }

    /** The project, locked until the end of the running transaction. */
    Optional<Project> hold(UUID id) {
        return sql.one("SELECT * FROM project WHERE id = ? FOR UPDATE", ProjectRows::project, id);
    }

    List<Project> list(RowFilter visible, @Nullable String part, @Nullable UUID after, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>(visible.parameters());
        parameters.add(after);
        parameters.add(after);
        parameters.add(part);
        parameters.add(part == null ? "" : part);
        parameters.add(part == null ? "" : part);
        parameters.add(limit);
        return sql.list(
                """
                SELECT p.* FROM project p
                 WHERE (%s) AND (?::uuid IS NULL OR p.id > ?::uuid)
                   AND (?::text IS NULL OR position(? IN p.name) > 0 OR position(? IN p.code) > 0)
                 ORDER BY p.id LIMIT ?
                """
                        .formatted(visible.sql()),
                ProjectRows::project,
                parameters.toArray());
    }

    /** False when the code is taken. */
    boolean insert(Project project) {
        return sql.run(
                        """
                        INSERT INTO project (id, version, code, name, body_id, division_code, kind)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING
                        """,
                        project.id(),
                        project.version(),
                        project.code(),
                        project.name(),
                        project.bodyId(),
                        project.divisionCode(),
                        project.kind())
                == 1;
    }

    void update(Project project) {
        sql.run(
                "UPDATE project SET version = ?, name = ?, kind = ? WHERE id = ?",
                project.version(),
                project.name(),
                project.kind(),
                project.id());
    }

    private static Project project(Line line) {
        return new Project(
                line.id("id"),
                line.number("version"),
                line.text("code"),
                line.text("name"),
                line.id("body_id"),
                line.text("division_code"),
                line.constant("kind", ProjectKind.class));
    }
}
