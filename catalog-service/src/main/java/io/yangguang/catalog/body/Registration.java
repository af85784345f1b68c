package io.yangguang.catalog.body;

import io.yangguang.catalog.body.model.Assignment;
import io.yangguang.catalog.body.model.Body;
import io.yangguang.catalog.reference.Announcements;
import io.yangguang.catalog.reference.ReferenceRevision;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Enters a new body: row, names, its own duties, announcement. */
@ApplicationScoped
class Registration {

    private final ReferenceRevision revision;
    private final BodyRows rows;
    private final AssignmentRows assignments;
    private final Announcements announcements;

    Registration(
            ReferenceRevision revision,
            BodyRows rows,
            AssignmentRows assignments,
            Announcements announcements) {
        this.revision = revision;
        this.rows = rows;
        this.assignments = assignments;
        this.announcements = announcements;
    }

    void enter(Body body, @Nullable String platform) {
        long raised = revision.next();
        rows.insert(body, platform, raised);
        assignments.insert(Assignment.own(body));
        announcements.announce("body.register", BodyChanged.fact(body, raised), null);
    }
}
