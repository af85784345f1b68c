package io.yangguang.catalog.body;

import io.yangguang.catalog.body.model.Assignment;
import io.yangguang.catalog.body.model.Body;
import io.yangguang.catalog.reference.Announcements;
import io.yangguang.catalog.reference.Authority;
import io.yangguang.catalog.reference.Doubts;
import io.yangguang.catalog.reference.ReferenceRevision;
import io.yangguang.ids.Ids;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Registers and renames bodies. */
@ApplicationScoped
public class BodyHandler {

    private final ReferenceRevision revision;
    private final BodyRows rows;
    private final AssignmentRows assignments;
    private final Registration registration;
    private final Announcements announcements;
    private final Ids ids;

    BodyHandler(
            ReferenceRevision revision,
            BodyRows rows,
            AssignmentRows assignments,
            Registration registration,
            Announcements announcements,
            Ids ids) {
        this.revision = revision;
        this.rows = rows;
        this.assignments = assignments;
        this.registration = registration;
        this.announcements = announcements;
        this.ids = ids;
    }

    @Transactional
    Body register(Caller caller, RegisterBody request) {
        Authority.requireOver(caller, request.divisionCode());
        Doubts.refuse(Body.doubtsAboutNames(request.modelNames()));
        Body body = request.toModel(ids.next());
        registration.enter(body, null);
        return body;
    }

    /** Registers a body of the sample under its fixed id; nothing happens when it is there. */
    @Transactional
    public void registerSample(Body body) {
        revision.hold();
        if (rows.find(body.id()).isEmpty()) {
            registration.enter(body, null);
        }
    }

    @Transactional
    Body rename(Caller caller, UUID id, long version, String name, LocalDate from) {
        revision.hold();
        Body before = existing(id);
        Authority.requireOver(caller, before.divisionCode());
        if (before.version() != version) {
            throw Problems.preconditionFailed(before.version()).asException();
        }
        Doubts.refuse(before.doubtsAboutRenaming(name, from));
        Body after = before.renamed(name, from);
        long raised = revision.next();
        rows.update(after, raised);
        announcements.announce("body.rename", BodyChanged.fact(after, raised), before);
        return after;
    }

    @Transactional
    List<Assignment> succession(UUID id) {
        existing(id);
        return assignments.about(id);
    }

    private Body existing(UUID id) {
        return rows.find(id).orElseThrow(() -> Problems.notFound("机关单位").asException());
    }
}
