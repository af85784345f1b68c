package io.yangguang.rest;

import java.util.Set;
import java.util.UUID;

/** Whose rows a caller may see. */
public sealed interface Scope {

    /**
     * Whether a row is inside.
     *
     * @param bodyId the row's body
     * @param divisionCode the row's administrative division, six digits
     * @param reachable the caller's own body and its predecessors, which only the service knows
     */
    boolean covers(UUID bodyId, String divisionCode, Set<UUID> reachable);

    /** One body (机关单位) and those that it succeeded. */
    record OwnBody(UUID body) implements Scope {
        @Override
        public boolean covers(UUID bodyId, String divisionCode, Set<UUID> reachable) {
            return bodyId.equals(body) || reachable.contains(bodyId);
        }
    }

    /** A division (行政区划) with all below it. */
    record Division(String code) implements Scope {
        public Division {
            code = Divisions.valid(code);
        }

        @Override
        public boolean covers(UUID bodyId, String divisionCode, Set<UUID> reachable) {
            return Divisions.covers(code, divisionCode);
        }
    }

    /** Everything. */
    record All() implements Scope {
        @Override
        public boolean covers(UUID bodyId, String divisionCode, Set<UUID> reachable) {
            return true;
        }
    }
}
