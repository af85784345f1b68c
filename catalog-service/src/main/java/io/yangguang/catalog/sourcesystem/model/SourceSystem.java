package io.yangguang.catalog.sourcesystem.model;

import io.yangguang.catalog.reference.model.Doubt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A system that forms records through the API.
 *
 * @param clientId its client in Keycloak
 * @param bodyId its body, with scope BODY
 * @param divisionCode its division, with scope DIVISION
 */
public record SourceSystem(
        UUID id,
        String clientId,
        String name,
        DataScope scope,
        @Nullable UUID bodyId,
        @Nullable String divisionCode,
        RegistrationState state,
        Instant registeredAt) {

    /** The claim data_scope of its tokens. */
    public String scopeClaim() {
        return switch (scope) {
            case BODY -> "BODY";
            case DIVISION -> "DIVISION:" + divisionCode;
            case ALL -> "ALL";
        };
    }

    /** Whether a request asks for what this system already is. */
    public boolean sameAs(SourceSystem other) {
        return clientId.equals(other.clientId)
                && name.equals(other.name)
                && scopeClaim().equals(other.scopeClaim())
                && Objects.equals(bodyId, other.bodyId);
    }

    public List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        if ((scope == DataScope.BODY) != (bodyId != null)) {
            doubts.add(new Doubt("body", "scope为BODY时必填，否则不填"));
        }
        if ((scope == DataScope.DIVISION) != (divisionCode != null)) {
            doubts.add(new Doubt("division", "scope为DIVISION时必填，否则不填"));
        }
        return doubts;
    }
}
