package io.yangguang.publication.publicity.model;

import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.VersionAct;

/** What is wanted of a period. */
public sealed interface PublicityCommand {

    /** To enter that the page was away, or is. */
    record Interrupt(boolean lasts) implements PublicityCommand {}

    /** To enter that the page is back. */
    record Resume() implements PublicityCommand {}

    /** To end it when its time has come. */
    record Finish() implements PublicityCommand {}

    /** The page is to come down. */
    record ComeDown(Ground ground) implements PublicityCommand {}

    /** Another version is to take the place of what is shown. */
    record Replace(VersionAct act) implements PublicityCommand {}
}
