package io.yangguang.publication.disclosure;

import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.VersionAct;
import java.util.Optional;

/**
 * Asked before what is live is replaced or taken down, inside that transaction. It keeps features
 * that know a duty to keep something shown, or to take it down, out of the disclosure itself.
 */
public interface DisclosureGate {

    /** What stands against putting another version in the place of the live one. */
    default Optional<Obstacle> replacing(Disclosure live, VersionAct act) {
        return Optional.empty();
    }

    /** What stands against taking the record down. */
    default Optional<Obstacle> takingDown(Disclosure live, DownAct act, Ground ground) {
        return Optional.empty();
    }
}
