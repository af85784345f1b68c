package io.yangguang.catalog.project;

import io.yangguang.audit.Audit;
import io.yangguang.catalog.body.Bodies;
import io.yangguang.catalog.body.model.Body;
import io.yangguang.catalog.project.model.Project;
import io.yangguang.catalog.sql.Documents;
import io.yangguang.ids.Ids;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Enters and changes projects. They are not announced: nothing outside counts from them. */
@ApplicationScoped
class ProjectHandler {

    private final ProjectRows rows;
    private final Bodies bodies;
    private final Audit audit;
    private final Ids ids;

    ProjectHandler(ProjectRows rows, Bodies bodies, Audit audit, Ids ids) {
        this.rows = rows;
        this.bodies = bodies;
        this.audit = audit;
        this.ids = ids;
    }

    @Transactional
    Project add(Caller caller, AddProject request) {
        Body body =
                bodies.find(request.bodyId())
                        .filter(found -> bodies.visible(caller, found))
                        .orElseThrow(() -> Problems.notFound("机关单位").asException());
        Project project =
                new Project(
                        ids.next(),
                        1,
                        request.code().strip(),
                        request.name().strip(),
                        body.id(),
                        body.divisionCode(),
                        request.kind());
        if (!rows.insert(project)) {
            throw Problems.conflict("project-code-taken", "项目编号已存在")
                    .next("查询：GET /api/catalog/v1/projects?q=" + project.code())
                    .asException();
        }
        audit.record(
                "project.add",
                "project",
                project.id().toString(),
                null,
                Documents.fingerprint(project));
        return project;
    }

    @Transactional
    Project change(Caller caller, UUID id, long version, ChangeProject request) {
        Project before =
                rows.hold(id)
                        .filter(found -> visible(caller, found))
                        .orElseThrow(() -> Problems.notFound("项目").asException());
        if (before.version() != version) {
            throw Problems.preconditionFailed(before.version()).asException();
        }
        Project after =
                new Project(
                        before.id(),
                        before.version() + 1,
                        before.code(),
                        request.name().strip(),
                        before.bodyId(),
                        before.divisionCode(),
                        request.kind());
        rows.update(after);
        audit.record(
                "project.change",
                "project",
                id.toString(),
                Documents.fingerprint(before),
                Documents.fingerprint(after));
        return after;
    }

    boolean visible(Caller caller, Project project) {
        return bodies.find(project.bodyId())
                .filter(body -> bodies.visible(caller, body))
                .isPresent();
    }
}
