package io.yangguang.catalog.body;

import io.yangguang.catalog.body.model.Body;
import io.yangguang.catalog.body.model.BodyName;
import io.yangguang.catalog.body.model.Level;
import io.yangguang.catalog.reference.ReferenceRevision;
import io.yangguang.ids.NameIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Registers the bodies that imported notices name before anybody has entered them. */
@ApplicationScoped
class PlaceholderHandler {

    private final ReferenceRevision revision;
    private final BodyRows rows;
    private final Registration registration;

    PlaceholderHandler(ReferenceRevision revision, BodyRows rows, Registration registration) {
        this.revision = revision;
        this.rows = rows;
        this.registration = registration;
    }

    static UUID id(String platform) {
        return NameIds.of("placeholder-body", platform);
    }

    /** In a transaction of its own: a batch must not hold the reference revision until its end. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Body register(String platform, String divisionCode) {
        revision.hold();
        Optional<Body> there = rows.find(id(platform));
        if (there.isPresent()) {
            return there.get();
        }
        Body body =
                new Body(
                        id(platform),
                        1,
                        null,
                        divisionCode,
                        Level.ofDivision(divisionCode),
                        true,
                        List.of(new BodyName(platform, null, null)),
                        List.of(),
                        true,
                        true);
        registration.enter(body, platform);
        return body;
    }
}
