package io.yangguang.publication.secrecy.model;

import java.util.ArrayList;
import java.util.List;

/** All detectors of this package over one text; classification marks are found elsewhere. */
public final class Detectors {

    private Detectors() {}

    /** What kind of text it is; it decides how a bare marking is read. */
    public enum Reading {
        /** Lines of prose or a table. */
        BODY,
        /** One line: a title or the value of a field. */
        LINE,
        FILE_NAME
    }

    public static List<Spotted> in(Folded folded, Reading reading) {
        var found = new ArrayList<Spotted>();
        found.addAll(Markings.in(folded, reading));
        found.addAll(LeaderInstructions.in(folded));
        found.addAll(SecretDocuments.in(folded));
        found.addAll(BusinessSecrets.in(folded, reading));
        found.addAll(PersonalData.in(folded));
        return found;
    }

    /** Only what is a matter of digits: for markup and codes, where words mean nothing. */
    public static List<Spotted> personal(Folded folded) {
        return List.copyOf(PersonalData.in(folded));
    }
}
