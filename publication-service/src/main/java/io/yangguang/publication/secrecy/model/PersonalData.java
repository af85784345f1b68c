package io.yangguang.publication.secrecy.model;

import java.util.List;
import java.util.TreeMap;

/** 个人信息: every personal number, mailbox and home in a text. */
final class PersonalData {

    private PersonalData() {}

    /** In the order of the text, none overlapping another; the surer kind wins. */
    static List<Spotted> in(Folded folded) {
        var found = new TreeMap<Integer, Spotted>();
        keep(IdentityNumbers.in(folded), found);
        keep(BankCards.in(folded), found);
        keep(MobileNumbers.in(folded), found);
        keep(Contacts.in(folded), found);
        return List.copyOf(found.values());
    }

    private static void keep(List<Spotted> more, TreeMap<Integer, Spotted> found) {
        for (var spotted : more) {
            var before = found.floorEntry(spotted.end() - 1);
            if (before == null || !before.getValue().overlaps(spotted)) {
                found.put(spotted.start(), spotted);
            }
        }
    }
}
